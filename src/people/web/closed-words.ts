import { words } from '#platform/web/words.ts'

/** Words where something that was being written lies closed on the device. */
export const say = words('peopleClosed', {
  title: 'Words from before',
  says: 'At {time} you were writing here. It lies closed on this device, and opens with your PIN.',
  pin: 'Your six digits',
  wrong: 'That PIN is not right. {left, plural, one {One more try} other {# more tries}}.',
  gone: 'They are gone from this device. Go on without them.',
  without: 'Go on without them',
})
