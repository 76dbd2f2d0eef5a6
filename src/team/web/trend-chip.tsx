import { Chip } from '#platform/web/parts/chip.tsx'
import type { Team } from '../contract.ts'
import { trendShown } from './use-team.ts'
import { say } from './words.ts'

const low = { whole: 'lowWhole', nights: 'lowNights', days: 'lowDays' } as const
const steady = { whole: 'steadyWhole', nights: 'steadyNights', days: 'steadyDays' } as const

/** How everyone together runs, where enough people answered for it to be said. */
export function TrendChip({ team }: { team: Team }) {
  const shown = trendShown(team)
  if (!shown) return null
  const isLow = shown.trend === 'low'
  return <Chip tone={isLow ? 'lamp' : 'moss'}>{say((isLow ? low : steady)[shown.part])}</Chip>
}
