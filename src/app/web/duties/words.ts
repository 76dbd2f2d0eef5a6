import { words } from '#platform/web/words.ts'

/** Words of what is open, on the screens that show it. */
export const say = words('duties', {
  leftToDo: 'Still open',
  leftHint: 'Care comes first. These can wait until everyone is settled.',
  by: 'by {when}',
  since: 'since {when}',
  late: 'was for {when}',
  showMore: 'Show {count} more',
  openIt: 'Open',
  write: 'Write',
  sign: 'Sign',
  decide: 'Decide',

  writeFacts: 'What happened with {name}',
  recordMeasure: 'The record of {name}’s hold',
  signMeasure: 'Sign the record of {name}’s hold',
  confirmChild: 'Talk with {name} about the hold',
  decideNotifiable: 'Must {name}’s hard moment be told to others?',
  notify: 'Tell who must know about {name}',
  returnTalk: 'A talk with {name}, now that they are back',
  leftBehind: 'Words of someone who left have arrived',
  wordAsked: 'Someone of the team asked for a word',
  promise: 'Something was promised to {name}',
  promiseDeed: 'See what',
  keptReview: 'Is there still a reason to keep a note from {name}?',
  keptFacts: 'Is there still a reason to keep a hard moment from {name}?',
  approvalOpen: 'Help for {name} waits for a yes from the placing authority',
  waitingOpen: '{name} waits for help and has no date: ask for one',
  sourcingReview: 'What does the help from outside bring {name}?',
  answerSide: '{name} said how they saw it',
  answerDeed: 'Read and answer',
})
