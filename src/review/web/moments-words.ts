import type { z } from 'zod'
import type { ChartSays } from '../contract/pack.ts'
import { about } from './plain-numbers.ts'
import { say } from './words.ts'

export type WeeksSaid = { says?: z.infer<typeof ChartSays> | undefined; weeks: readonly unknown[] }

/** The one sentence about the chart, in plain words. */
export function saysOf({ says, weeks }: WeeksSaid): string {
  if (!says || says.trial) return say('early', { weeks: weeks.length })
  if (says.kind === 'fell')
    return say('fell', { from: about(says.from), to: about(says.to), points: says.pointsBelow })
  if (says.kind === 'rose')
    return say('rose', { from: about(says.from), to: about(says.to), points: says.pointsAbove })
  if (says.kind === 'outside') {
    const range = { lower: about(Math.max(0, says.lower)), upper: about(says.upper) }
    return say(says.value > says.upper ? 'outside' : 'outsideLow', { value: says.value, ...range })
  }
  if (says.kind === 'trending') {
    const { from, to, points } = says
    return say(to < from ? 'trendingDown' : 'trendingUp', { from, to, points })
  }
  return says.kind === 'leaning' ? say('leaning') : say('steady', { mean: about(says.mean) })
}
