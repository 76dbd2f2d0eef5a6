import { todayIn } from '#people/home-day.ts'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import type { DutyShown } from '#reminders/contract/duties.ts'
import { say } from './words.ts'

/** By when a duty is to be done, in the home's own time: 'by 21:30', 'by Thu 14 May at 21:30', 'was for 09:00'. */
export function dutyTime({ openedAt, dueAt }: DutyShown, timeZone: string, now = new Date()): string {
  if (!dueAt) return say('since', { when: near(openedAt, timeZone, now) })
  return say(new Date(dueAt) <= now ? 'late' : 'by', { when: near(dueAt, timeZone, now) })
}

function near(at: string, timeZone: string, now: Date): string {
  const time = clock(at, timeZone)
  const isToday = todayIn(timeZone, new Date(at)) === todayIn(timeZone, now)
  return isToday ? time : `${shortWeekDay(at, timeZone)}, ${time}`
}
