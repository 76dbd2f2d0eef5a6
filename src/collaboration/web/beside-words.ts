import { words } from '#platform/web/words.ts'

/** What stands beside a note: easy words, the young person's side, an answer. */
export const say = words('collaboration-beside', {
  howToRead: 'How to read it',
  easyWords: 'Easy words',
  fullNote: 'Full note',
  onlyFull: 'There are no easy words for this one yet.',
  thatsRight: 'That’s right',
  notHow: 'Not how I saw it',
  sayMore: 'Say more',
  saidRight: 'You said: that’s right.',
  bothStay: 'Both stay in your story, side by side.',
  hasSeen: '{name} has seen it and said',
  mySide: 'My side',

  sideOf: 'How {name} saw it',
  rightOf: '{name} said: that’s right.',
  answeredBy: '{name} answered, {day}',
  answer: 'Answer {name}',
  answerLabel: 'What do you want to say back?',
  answerHint: '{name} reads it beside their side. It changes neither the note nor their words.',
  sendAnswer: 'Send the answer',
  needAnswer: 'Write what you want to say back.',
  easyBy: 'Easy words by {name}, {day}',
  writeEasy: 'Write it in easy words',
  changeEasy: 'Write the easy words anew',
  easyLabel: 'The same in easy words, said to {name}',
  easyHint:
    'Short sentences, one thought each: what you saw, what was done, how it ended. {name} reads these first.',
  keepEasy: 'Keep the easy words',
  needEasy: 'Write it in easy words, or close it.',
  leave: 'Close',
  problem: 'There is a problem',
  couldNotSave: 'That didn’t work, and it’s us. Your words are still here.',
  waitsHere: 'Saved on this device. It sends itself when there is signal.',
})
