import { locale } from './words.ts'

/**
 * Days and times in words. `at` is a day `2026-09-28`, which is the same everywhere, or an instant, which is
 * read in the time zone of the home; without one, in that of the device.
 */
function inWords(at: string | Date, how: Intl.DateTimeFormatOptions, timeZone?: string): string {
  if (typeof at === 'string' && at.length === '2026-09-28'.length) {
    return new Intl.DateTimeFormat(locale(), { ...how, timeZone: 'UTC' }).format(new Date(`${at}T12:00:00Z`))
  }
  return new Intl.DateTimeFormat(locale(), { ...how, ...(timeZone && { timeZone }) }).format(new Date(at))
}

/** `28 September 2026`. */
export function fullDay(at: string | Date, timeZone?: string): string {
  return inWords(at, { day: 'numeric', month: 'long', year: 'numeric' }, timeZone)
}

/** `Monday 28 September`. */
export function weekDay(at: string | Date, timeZone?: string): string {
  return inWords(at, { weekday: 'long', day: 'numeric', month: 'long' }, timeZone)
}

/** `Monday 28 September 2026`. */
export function weekDayAndYear(at: string | Date, timeZone?: string): string {
  return inWords(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, timeZone)
}

/** `28 Sept`. */
export function shortDay(at: string | Date, timeZone?: string): string {
  return inWords(at, { day: 'numeric', month: 'short' }, timeZone)
}

/** `Mon 28 Sept`. */
export function shortWeekDay(at: string | Date, timeZone?: string): string {
  return inWords(at, { weekday: 'short', day: 'numeric', month: 'short' }, timeZone)
}

/** `September 2026`. */
export function monthAndYear(at: string | Date, timeZone?: string): string {
  return inWords(at, { month: 'long', year: 'numeric' }, timeZone)
}

/** `September`. */
export function monthName(at: string | Date, timeZone?: string): string {
  return inWords(at, { month: 'long' }, timeZone)
}

/** `21:47`. */
export function clock(at: string | Date, timeZone?: string): string {
  return inWords(at, { hour: '2-digit', minute: '2-digit' }, timeZone)
}

/** `Monday 28 September at 21:47`. */
export function dayAndClock(at: string | Date, timeZone?: string): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return inWords(at, { ...day, hour: '2-digit', minute: '2-digit' }, timeZone)
}
