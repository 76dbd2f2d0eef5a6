import { words } from './words.ts'

/** What a device says of itself. */
export const say = words('device', {
  deviceFull:
    'There is no room left on this device, and no signal. Keep this page open: what you wrote is still on it.',
})
