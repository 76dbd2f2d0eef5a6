import { words } from '#platform/web/words.ts'

/** The page on which a home says which words it is asked about. */
export const say = words('records-gentle', {
  title: 'Words we ask about',
  says: 'While someone writes a note, one gentle question at most stands under it. It never stops a note, and nobody counts it.',
  yours: 'Only a manager changes this list.',
  noHome: 'You are not on a home’s team today.',
  on: 'Ask about “{word}”',
  question: 'What we ask',
  instead: 'What could stand there',
  none: 'only the writer knows',
  own: 'ours',
  change: 'Change',
  changeWord: 'Change “{word}”',
  add: 'Add a word',
  word: 'The word, as it is written in notes',
  insteadHint: 'You can leave this empty.',
  keep: 'Keep it',
  leave: 'Close',
  problem: 'There is a problem',
  list: 'The words',
})
