import { todayIn } from '#people/home-day.ts'
import { weekDay, weekDayAndYear } from '#platform/web/when.ts'
import { say } from './words.ts'

/** The home's day on which something happened: 'YYYY-MM-DD'. */
export function dayOf(at: string | Date, timeZone: string): string {
  return todayIn(timeZone, new Date(at))
}

/** The heading of a day: 'Today, Monday 4 May'; on paper 'today' alone would say nothing. */
export function dayHeading(day: string, timeZone: string): string {
  const named = dayInWords(day, timeZone)
  const isNear = named === say('today') || named === say('yesterday')
  return isNear ? `${named}, ${weekDay(day)}` : named
}

/** A day in words: 'Today', 'Yesterday', 'Monday 4 May', with the year when it is another one. */
export function dayInWords(day: string, timeZone: string, now = new Date()): string {
  if (day === dayOf(now, timeZone)) return say('today')
  if (day === dayOf(new Date(now.getTime() - 86_400_000), timeZone)) return say('yesterday')
  const otherYear = day.slice(0, 4) !== dayOf(now, timeZone).slice(0, 4)
  return otherYear ? weekDayAndYear(day) : weekDay(day)
}
