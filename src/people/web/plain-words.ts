import { locale } from '#platform/web/words.ts'

/** `English, Twi and Welsh`. */
export function namesOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names)
}

/** `March 2025` from a day `2025-03-12`. */
export function monthOf(day: string): string {
  return dayAs(day, { month: 'long', year: 'numeric' })
}

/** `12 March 2025` from a day `2025-03-12`. */
export function dayWords(day: string): string {
  return dayAs(day, { day: 'numeric', month: 'long', year: 'numeric' })
}

function dayAs(day: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { ...how, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** `Monday 4 May, 21:10` in a home's own time. */
export function momentWords(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))
}

/** `21:10` in a home's own time. */
export function timeWords(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  )
}

/** `Amina Yusuf`, or `Mo (Mohammed Ali)` where the whole name does not say what somebody is called. */
export function nameWords({ name, knownAs }: { name: string; knownAs: string }): string {
  return name.split(' ').includes(knownAs) ? name : `${knownAs} (${name})`
}
