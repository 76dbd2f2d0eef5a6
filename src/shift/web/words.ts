import { words } from '#platform/web/words.ts'

/** Words of who is on, on the screens of the shift. */
export const say = words('shift', {
  kindEarly: 'early',
  kindLate: 'late',
  kindLongDay: 'long day',
  kindSleepIn: 'sleep-in',
  kindNights: 'nights',
  homeUntil: '{home}, {kind} until {time}',
  homeHere: '{home}, here since {time}',
  homeNext: '{home}. You are on from {time}.',
  homeDay: '{home}, {day}',
  onNow: 'On now: {names}',
  nobodyOn: 'Nobody is on by the rota. Say “I am here” when you are.',
  whenHere: 'When you are here',
  iAmHere: 'I am here',
  iLeave: 'I am leaving',
  yourShift: 'Your shift: {kind}, {from} to {to}.',
  notPlanned: 'You are not on the rota now.',
  hereSince: 'Here since {time}.',
  leftAt: 'Left at {time}. Thank you. The others have it from here.',
  notKept: 'That did not work, and it is us. Try again.',
  agency: 'agency',
  fromAgency: 'from {agency}',
})
