import type { Every, Rhythm } from './model-of-care.ts'

/** A day of the calendar where the home is, as YYYY-MM-DD. */
type PlainDate = string

export interface RhythmDates {
  /** The day the child came, the worker began, or the home took up the model. */
  arrivedOn: PlainDate
  lastDoneOn: PlainDate | null
  today: PlainDate
}

export interface Due {
  dueOn: PlainDate
  /** `due` on the day itself; `soon` in the last week before, or half of the time where that is shorter. */
  state: 'not-yet' | 'soon' | 'due' | 'overdue'
  /** Days until it is due; below 0 the days that it is late. */
  days: number
}

const noticeDays = 7

/**
 * When something that comes round is due next.
 *
 * Not done since arrival: arrival + `firstWithin`, or + `every` where nothing else is said. Done: the last
 * time + `every`. What was done before this arrival belongs to an earlier stay and does not count.
 * Months are months of the calendar: a month after 31 January is the last day of February.
 *
 * Returns null once something that happens only once is done. Throws RangeError for a day that is no day.
 */
export function dueOn(rhythm: Pick<Rhythm, 'every' | 'firstWithin'>, dates: RhythmDates): Due | null {
  const { arrivedOn, lastDoneOn, today } = dates
  const done = lastDoneOn !== null && daysBetween(arrivedOn, lastDoneOn) >= 0
  const wait = done ? rhythm.every : (rhythm.firstWithin ?? rhythm.every)
  if (!wait) return null
  const from = done ? lastDoneOn : arrivedOn
  const on = addTo(from, wait)
  const days = daysBetween(today, on)
  return { dueOn: on, state: stateOf(days, daysBetween(from, on)), days }
}

/** A day so many days, weeks or months later. A day that the month does not have becomes its last day. */
export function addTo(date: PlainDate, { count, unit }: Every): PlainDate {
  const day = dayNumber(date)
  if (unit !== 'month') return asPlainDate(day + count * (unit === 'week' ? 7 : 1))
  const start = new Date(day * dayLength)
  const monthStart = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, 1)
  const monthEnd = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0)
  return asPlainDate(Math.min(monthStart / dayLength + start.getUTCDate() - 1, monthEnd / dayLength))
}

/** Days from one day to another; below 0 when the other is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

const dayLength = 86_400_000

/** Days since 1 January 1970. Plain days have no hours, so clock changes cannot reach them. */
function dayNumber(date: PlainDate): number {
  const day = Date.parse(`${date}T00:00:00Z`) / dayLength
  if (!Number.isInteger(day) || asPlainDate(day) !== date) throw new RangeError(`${date} is not a day.`)
  return day
}

function asPlainDate(day: number): PlainDate {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

function stateOf(days: number, wait: number): Due['state'] {
  if (days < 0) return 'overdue'
  if (days === 0) return 'due'
  return days <= Math.min(noticeDays, Math.floor(wait / 2)) ? 'soon' : 'not-yet'
}
