import { addTo } from '#model/rhythm.ts'
import type { Kind } from './contract.ts'

const MONTHS: Record<Kind, number> = { 'milieu-pulse': 3, 'staff-regulation': 6 }

/** When a round is due by our own rhythm, where the model says nothing: quarterly for the house, half-yearly for the team. */
export function dueByUs(kind: Kind, lastDoneOn: string | null, today: string): string {
  return lastDoneOn ? addTo(lastDoneOn, { count: MONTHS[kind], unit: 'month' }) : today
}
