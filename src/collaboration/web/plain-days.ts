import { locale } from '#platform/web/words.ts'

/** `Monday 4 May` from an instant, in the time of the home. */
export function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(new Date(at))
}
