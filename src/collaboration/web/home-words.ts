import { words } from '#platform/web/words.ts'

/** What the young person's home says once its frame stands. */
export const say = words('collaboration-home', {
  hereTonight: 'Here tonight',
  laterTonight: '{count, plural, one {{names} comes later.} other {{names} come later.}}',
  yourPeople: 'Your people',
  keyWorkerIs: '{name} is your key worker',
  noKeyWorker: 'These people are here for you',
  andMore: 'and {count} more',
  howIsIt: 'How’s it going?',
  orSkip: 'or skip',
  storm: 'stormy',
  wobble: 'wobbly',
  flat: 'meh',
  calm: 'calm',
  sun: 'sunny',
})
