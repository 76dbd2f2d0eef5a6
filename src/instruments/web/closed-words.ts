import { words } from '#platform/web/words.ts'

/** Words where answers lie closed on the device. */
export const say = words('instruments.closed', {
  title: 'Answers from before',
  says: 'At {time} there was no signal. What was answered then lies closed on this device, and opens with your PIN.',
})
