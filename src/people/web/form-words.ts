import { words } from '#platform/web/words.ts'

/** What every form of people says in the same words. */
export const say = words('peopleForm', {
  problem: 'There is a problem',
  chooseDay: 'Choose a day.',
  chooseBirthday: 'Choose the date of birth.',
  chooseOne: 'Choose one from the list.',
  tooLong: 'This is longer than {most} characters.',
  tooMany: 'There are more than {most}.',
  away: 'No signal. What you wrote is still here; try again when there is a connection.',
  fault: 'That didn’t work, and it’s us. What you wrote is still here.',
  leave: 'You have not saved what you wrote here. Leave it?',
  choose: 'Choose',
  cancel: 'Not now',
})
