const DAY = 86_400_000

/** A week of a home, by the Monday on which it begins, and what happened in it. */
export interface WeekCount {
  monday: string
  ids: string[]
}

interface Moment {
  id: string
  at: Date
}

/** So many days after a day; both `YYYY-MM-DD`, the number may be negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return dayAfter(day, -((weekday + 6) % 7))
}

/**
 * The instant at which a day begins in a time zone (an IANA name). Where the clock leaps over midnight,
 * the first instant of the day.
 */
export function startOfDay(timeZone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const clock = clockOf(timeZone)
  const first = midnight - offsetAt(clock, midnight)
  const second = midnight - offsetAt(clock, first)
  const begins = new Date(Math.max(first, second))
  return dayOf(clock, new Date(Math.min(first, second))) === day ? new Date(Math.min(first, second)) : begins
}

/**
 * Counts moments by the weeks of a home, Monday to Sunday in its time zone, daylight saving included.
 * `from` and `to` are days; each week that lies wholly between them is in the answer, also one in which
 * nothing happened. What fell into a week that is not whole is not counted.
 */
export function countByWeek(
  moments: readonly Moment[],
  timeZone: string,
  { from, to }: { from: string; to: string },
): WeekCount[] {
  const clock = clockOf(timeZone)
  const first = mondayOf(dayAfter(from, 6))
  const weeks = Math.max(0, Math.floor((daysBetween(first, to) + 1) / 7))
  const counts = Array.from({ length: weeks }, (_, week) => ({
    monday: dayAfter(first, 7 * week),
    ids: [] as string[],
  }))
  const byMonday = new Map(counts.map((week) => [week.monday, week]))
  for (const { id, at } of moments) byMonday.get(mondayOf(dayOf(clock, at)))?.ids.push(id)
  return counts
}

// Making one costs far more than reading it, and there are few time zones.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** What the clock shows: `2026-03-29T01:59:59`. */
function shownOn(clock: Intl.DateTimeFormat, at: Date | number): string {
  return clock.format(at).replace(', ', 'T')
}

function dayOf(clock: Intl.DateTimeFormat, at: Date): string {
  return shownOn(clock, at).slice(0, 10)
}

/** How far the clock of a place is ahead of UTC at an instant, in milliseconds. */
function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  return Date.parse(`${shownOn(clock, at)}Z`) - at
}
