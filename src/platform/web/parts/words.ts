import { words } from '../words.ts'

/** What every page says in the same words. */
export const say = words('platform', {
  loading: 'One moment',
  notNow: 'Not now',
  away: 'No signal, and this page is not on the device.',
  partAway: 'This part did not arrive.',
  loadAnew: 'Load the page again',
  awaySays: 'What you wrote is safe here and sends itself. Try again when there is a connection.',
  again: 'Try again',
  fault: 'That didn’t work, and it’s us.',
  faultSays: 'Your words are safe here.',
  notYours: 'This is not shared with you.',
  notYoursSays: 'Ask the manager of the home, or the young person’s key worker.',
  asOf: 'As of {time}',
  savedHere: 'Saved on this tablet.',
  everyoneHasIt: 'Everyone has it.',
  notKept: 'This could not be kept: {says} Your words are still on this tablet.',
})
