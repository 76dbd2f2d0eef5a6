import { mean, median } from './averages.ts'
import { longRuns, pointsInARow, sideOf } from './xmr-signals.ts'

/** Limits for days or shifts between two rare events, in that unit. */
interface GapLimits {
  /** 3 standard deviations above: rarer than this is more than chance. */
  upper: number
  /** 2 standard deviations above. */
  warning: number
  lower: 0
}

/** Above the limit the event has become rarer; a low shift says that it comes more often. */
export type GapSignal = 'common' | 'above-limit' | 'shift-high' | 'shift-low'

interface GapChart extends GapLimits {
  mean: number
  /** The line that is drawn: gaps are too lopsided for the mean. */
  centre: number
  signals: GapSignal[]
}

interface DaysBetween {
  /** Days from each event to the next; two on one day are 0 apart. */
  gaps: number[]
  chart: GapChart | null
  /** Days since the last event; null without a day to count to, or without an event. */
  sinceLast: number | null
}

/**
 * How long between two rare events is still usual? g charts: upper = g + 3√(g(g + 1)), warning with 2,
 * lower 0, where g is the mean gap. Source: Benneyan 2001. Throws RangeError for a negative mean.
 */
export function gapLimits(g: number): GapLimits {
  if (!(g >= 0 && Number.isFinite(g))) throw new RangeError('Time between events is 0 or more.')
  const sd = Math.sqrt(g * (g + 1))
  return { upper: g + 3 * sd, warning: g + 2 * sd, lower: 0 }
}

/**
 * Are rare events (restraint, going missing, self-harm) becoming rarer or more frequent?
 *
 * `gaps` in days or shifts, oldest first. A gap above the limit, or seven in a row on one side of the median
 * (one on it breaks the row), is more than chance. Null without a gap. Throws RangeError for a negative gap.
 */
export function gapChart(gaps: readonly number[]): GapChart | null {
  if (gaps.some((gap) => !(gap >= 0))) throw new RangeError('Time between events is 0 or more.')
  const average = mean(gaps)
  const centre = median(gaps)
  if (average === null || centre === null) return null
  const limits = gapLimits(average)
  const runs = longRuns(
    gaps.map((gap) => sideOf(gap, centre)),
    pointsInARow,
  )
  const signals = gaps.map((gap, i): GapSignal => {
    if (sideOf(gap, limits.upper) === 1) return 'above-limit'
    return runs[i] === 1 ? 'shift-high' : runs[i] === -1 ? 'shift-low' : 'common'
  })
  return { ...limits, mean: average, centre, signals }
}

/**
 * The days between events from their days (`YYYY-MM-DD`, in any order), with the chart that belongs to them.
 * Fewer than two events have no gap and no chart. Throws RangeError for something that is no day, or when
 * `today` lies before the last event.
 */
export function daysBetweenEvents(days: readonly string[], today?: string): DaysBetween {
  const numbers = days.map(dayNumber).sort((a, b) => a - b)
  const gaps = numbers.slice(1).map((day, i) => day - (numbers[i] ?? day))
  const last = numbers.at(-1)
  const sinceLast = today === undefined || last === undefined ? null : dayNumber(today) - last
  if (sinceLast !== null && sinceLast < 0) throw new RangeError('An event cannot lie after today.')
  return { gaps, chart: gapChart(gaps), sinceLast }
}

/** Days since 1970 of a day as `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (!Number.isFinite(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new RangeError('A day is written as year, month and day.')
  }
  return time / 86_400_000
}
