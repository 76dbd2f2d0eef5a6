import { todayIn } from '#people/home-day.ts'
import { locale } from '#platform/web/words.ts'
import { say } from './words.ts'

/** The time of day in the home: '21:47'. */
export function clock(at: string | Date, timeZone: string): string {
  return new Date(at).toLocaleTimeString(locale(), { timeZone, hour: '2-digit', minute: '2-digit' })
}

/** The home's day on which something happened: 'YYYY-MM-DD'. */
export function dayOf(at: string | Date, timeZone: string): string {
  return todayIn(timeZone, new Date(at))
}

/** The heading of a day: 'Today, Monday 4 May'; on paper 'today' alone would say nothing. */
export function dayHeading(day: string, timeZone: string): string {
  const named = dayInWords(day, timeZone)
  const isNear = named === say('today') || named === say('yesterday')
  return isNear ? `${named}, ${longDay(day)}` : named
}

/** A day in words: 'Today', 'Yesterday', 'Monday 4 May', with the year when it is another one. */
export function dayInWords(day: string, timeZone: string, now = new Date()): string {
  if (day === dayOf(now, timeZone)) return say('today')
  if (day === dayOf(new Date(now.getTime() - 86_400_000), timeZone)) return say('yesterday')
  const otherYear = day.slice(0, 4) !== dayOf(now, timeZone).slice(0, 4)
  return longDay(day, otherYear)
}

/** A day as it stands in a sentence: 'Monday 4 May'. */
export function longDay(day: string, withYear = false): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale(), {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
  })
}

/** A short day: '2 Sept'. */
export function shortDay(at: string, timeZone: string): string {
  return new Date(at).toLocaleDateString(locale(), { timeZone, day: 'numeric', month: 'short' })
}
