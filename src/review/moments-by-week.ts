import { drawnLower, frozenBaseline, xmr } from '#measurement/xmr.ts'
import { type XmrSentence, xmrSentence } from '#measurement/xmr-sentence.ts'
import type { Signal } from '#measurement/xmr-signals.ts'
import type { WeekCount } from './home-weeks.ts'

/** A week on the chart: how many hard moments, which ones, and whether it is more than usual variation. */
interface ChartWeek extends WeekCount {
  signal: Signal
}

/** Hard moments by week with the limits of the first twelve weeks, which then stay. */
interface MomentsByWeek {
  weeks: ChartWeek[]
  /** Missing before there are two weeks. */
  limits: { mean: number; lower: number; upper: number; baseline: number; trial: boolean } | null
  /** What may be said about now; null before there are two weeks. */
  says: XmrSentence | null
}

/** Fewer hard moments are better. The limits rest on the first twelve weeks and are never drawn anew. */
export function momentsByWeek(weeks: readonly WeekCount[]): MomentsByWeek {
  const counts = weeks.map((week) => week.ids.length)
  const chart = xmr(counts, { direction: -1, ...baselineOf(weeks.length) })
  return {
    weeks: weeks.map((week, at) => ({ ...week, signal: chart?.points[at]?.signal ?? 'common' })),
    limits: chart && {
      mean: chart.mean,
      lower: drawnLower(chart),
      upper: chart.upper,
      baseline: chart.baseline,
      trial: chart.trial,
    },
    says: chart && xmrSentence(chart),
  }
}

function baselineOf(weeks: number): { baseline?: number } {
  const baseline = frozenBaseline(weeks)
  return baseline === undefined ? {} : { baseline }
}
