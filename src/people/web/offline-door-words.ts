import { words } from '#platform/web/words.ts'

/** Words at the door when there is no connection. */
export const say = words('people.offlineDoor', {
  loading: 'One moment',
  noSignal: 'No signal. What this device keeps of tonight opens with your PIN.',
  who: 'Who is here?',
  whoHint: 'Choose your face.',
  hello: 'Hello, {name}',
  pinHint: 'You can read tonight and write. What you write sends itself later.',
  pin: 'Your six digits',
  wrong: 'That PIN is not right. {left, plural, one {One more try} other {# more tries}}.',
  wiped: 'That was five tries. What was kept here is gone. You can read again when there is a signal.',
  clock: 'The clock of this device has gone back. Set it right, or wait for a signal.',
  over: 'What was kept here is older than twelve hours, so it is gone. You can read again when there is a signal.',
  back: 'Somebody else',
  again: 'Look for a signal',
  nothing: 'No signal, and nothing is kept here to read.',
  nothingSays:
    'To read tonight without a signal next time, choose “My PIN” while there is one. What you wrote before is safe here and sends itself.',
})
