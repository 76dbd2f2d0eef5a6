import { words } from '#platform/web/words.ts'

/** Words for the young person about a time that was hard: short, and nothing opens by itself. */
export const say = words('hard-moments-mine', {
  about: '{day}, {time}. That was a hard time.',
  yours: 'You can read what is written about it. You can stop any time.',
  open: 'Open it',
  close: 'Close it',
  written: 'What is written',
  noWords: 'Nobody has written it down yet.',
  ledTo: 'What came before: {what}',
  helped: 'What helped: {what}',
  there: 'Who was there: {who}',
  someKept: 'A part is kept for now. You can ask why.',
  held: 'You were held by {who}',
  measure: 'What {who} did',
  lasted: 'It lasted {time}.',
  hurt: 'Where you were hurt',
  notRight: 'Is something not right? You can say how you saw it, and it stays beside this for good.',
})
