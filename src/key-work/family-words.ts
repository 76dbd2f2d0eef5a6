import type { Way } from './contract/family-times.ts'

const WAYS: Record<Way, string> = {
  visit: 'visit',
  call: 'call',
  video: 'video call',
  letter: 'letter',
  stay: 'stay',
}

/** “Dad’s call”, as it stands in the chronology. */
export function familyTimeName({ who, way }: { who: string; way: Way }): string {
  return `${who}’s ${WAYS[way]}`
}
