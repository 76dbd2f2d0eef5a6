import { dayNumber } from './rare-events.ts'

/** Two neighbours in a series with something missing between them. */
interface Gap {
  after: string
  before: string
  /** How many days, weeks or months are not there. */
  missing: number
}

/**
 * Where does a series skip a day, a week or a month? A chart with gaps joins what was not next to each
 * other, so it says so. Days as `YYYY-MM-DD`, oldest first. Empty when nothing is missing.
 * Throws RangeError for something that is no day, or a series out of order.
 */
export function gapsIn(days: readonly string[], every: 'day' | 'week' | 'month'): Gap[] {
  return days.slice(1).flatMap((before, i) => {
    const after = days[i] ?? before
    const steps = stepsBetween(after, before, every)
    if (steps < 0) throw new RangeError('A series runs from the oldest day to the newest.')
    return steps > 1 ? [{ after, before, missing: steps - 1 }] : []
  })
}

function stepsBetween(from: string, to: string, every: 'day' | 'week' | 'month'): number {
  const apart = dayNumber(to) - dayNumber(from)
  if (every === 'day') return apart
  if (every === 'week') return Math.round(apart / 7)
  return (
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  )
}
