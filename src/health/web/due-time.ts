import { todayIn } from '#people/home-day.ts'
import { clock, shortWeekDay } from '#platform/web/when.ts'

/** When a dose or a visit comes: the time alone where it is today in the home, else with its day. */
export function dueTime(dueAt: string, timeZone: string, now: Date): string {
  const time = clock(dueAt, timeZone)
  const isToday = todayIn(timeZone, new Date(dueAt)) === todayIn(timeZone, now)
  return isToday ? time : `${shortWeekDay(dueAt, timeZone)}, ${time}`
}
