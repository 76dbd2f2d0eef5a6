import { lastDayOf, type ShiftOnWall, shiftInTime } from '../wall-time.ts'
import { say } from './rota-words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long a shift is, in words; where the clocks change in it, that is said. */
export function howLong(shift: ShiftOnWall, timeZone: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(shift.onDay) || !shift.starts || !shift.ends) return ''
  const { startsAt, endsAt } = shiftInTime(shift, timeZone)
  const really = endsAt.getTime() - startsAt.getTime()
  const byHands =
    (Date.parse(`1970-01-01T${shift.ends}Z`) - Date.parse(`1970-01-01T${shift.starts}Z`) + DAY) % DAY
  const long = inHours(really)
  if (really % DAY !== byHands) return say('clocks', { long })
  return say(lastDayOf(shift) === shift.onDay ? 'long' : 'longNextDay', { long })
}

function inHours(time: number): string {
  const hours = Math.floor(time / HOUR)
  const minutes = Math.round((time % HOUR) / 60_000)
  return minutes === 0 ? say('hours', { hours }) : say('hoursMinutes', { hours, minutes })
}
