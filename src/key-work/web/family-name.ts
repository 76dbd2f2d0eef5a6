import type { Way } from '../contract/family-times.ts'
import { sayTime } from './time-words.ts'

const NAMES = {
  visit: 'nameVisit',
  call: 'nameCall',
  video: 'nameVideo',
  letter: 'nameLetter',
  stay: 'nameStay',
} as const satisfies Record<Way, string>

/** “Dad’s call”. */
export function familyName({ who, way }: { who: string; way: Way }): string {
  return sayTime(NAMES[way], { who })
}
