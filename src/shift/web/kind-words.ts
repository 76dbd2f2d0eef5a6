import type { ShiftKind } from '../who-is-on.ts'
import { say } from './words.ts'

const names = {
  early: 'kindEarly',
  late: 'kindLate',
  'long-day': 'kindLongDay',
  'sleep-in': 'kindSleepIn',
  'waking-night': 'kindNights',
} as const

/** How people call a kind of shift: `nights`, `late`. */
export function kindWords(kind: ShiftKind): string {
  return say(names[kind])
}
