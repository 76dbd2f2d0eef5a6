const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How much of a time is left, or how long it is over: which sentence says it, with its numbers. */
export type ClockSays =
  | { says: 'minutesLeft'; left: number }
  | { says: 'hoursLeft' | 'daysLeft'; left: number; all: number }
  | { says: 'lateMinutes' | 'lateHours' | 'lateDays'; late: number }

/** Says a clock in whole units, never more than there is: half an hour left is not an hour. */
export function clockSays(startedAt: Date, dueAt: Date, now: Date): ClockSays {
  const left = dueAt.getTime() - now.getTime()
  const all = dueAt.getTime() - startedAt.getTime()
  if (left <= 0) return lateBy(-left)
  if (left < HOUR) return { says: 'minutesLeft', left: Math.max(1, Math.floor(left / MINUTE)) }
  if (all > 3 * DAY && left >= 2 * DAY) {
    return { says: 'daysLeft', left: Math.floor(left / DAY), all: Math.round(all / DAY) }
  }
  return { says: 'hoursLeft', left: Math.floor(left / HOUR), all: Math.round(all / HOUR) }
}

function lateBy(late: number): ClockSays {
  if (late < HOUR) return { says: 'lateMinutes', late: Math.max(1, Math.floor(late / MINUTE)) }
  if (late < 2 * DAY) return { says: 'lateHours', late: Math.floor(late / HOUR) }
  return { says: 'lateDays', late: Math.floor(late / DAY) }
}

/** How much of the time is used, from 0 to 1. */
export function shareUsed(startedAt: Date, dueAt: Date, now: Date): number {
  const share = (now.getTime() - startedAt.getTime()) / (dueAt.getTime() - startedAt.getTime())
  return Math.min(1, Math.max(0, share))
}
