import { locale } from '#platform/web/words.ts'

/** `Monday 28 September` from a day `2026-09-28`. */
export function longDay(day: string): string {
  return dayAs(day, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** `28 Sept` from a day `2026-09-28`. */
export function shortDay(day: string): string {
  return dayAs(day, { day: 'numeric', month: 'short' })
}

/** `September` from a day `2026-09-28`. */
export function monthName(day: string): string {
  return dayAs(day, { month: 'long' })
}

/** `28 Sept` from an instant, in a home's own time. */
export function shortDayAt(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone }).format(new Date(at))
}

/** A number for a sentence: `6`, `2.5`, never `5.958333`. */
export function about(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}

function dayAs(day: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { ...how, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}
