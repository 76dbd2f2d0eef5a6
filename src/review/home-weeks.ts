import { todayIn } from '#people/home-day.ts'
import { offsetAt } from '#platform/zone-offset.ts'

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
  const first = midnight - offsetAt(midnight, timeZone)
  const second = midnight - offsetAt(first, timeZone)
  const earlier = new Date(Math.min(first, second))
  return todayIn(timeZone, earlier) === day ? earlier : new Date(Math.max(first, second))
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
  const first = mondayOf(dayAfter(from, 6))
  const weeks = Math.max(0, Math.floor((daysBetween(first, to) + 1) / 7))
  const counts = Array.from({ length: weeks }, (_, week) => ({
    monday: dayAfter(first, 7 * week),
    ids: [] as string[],
  }))
  const byMonday = new Map(counts.map((week) => [week.monday, week]))
  for (const { id, at } of moments) byMonday.get(mondayOf(todayIn(timeZone, at)))?.ids.push(id)
  return counts
}
