import { offsetAt } from '#platform/zone-offset.ts'

const DAY = 86_400_000

/** A shift as it stands on the rota: a day of the home and two times by its wall clock. */
export interface ShiftOnWall {
  /** The day on which it begins, `YYYY-MM-DD`. */
  onDay: string
  /** `21:45`. */
  starts: string
  /** `07:15`. Not later than the start: it ends on the next day. */
  ends: string
}

/** The same shift as two instants. */
export interface ShiftInTime {
  startsAt: Date
  endsAt: Date
}

/**
 * What the wall clock of a home means: the instants at which a shift begins and ends, in the home's time zone (an
 * IANA name). A time that comes twice in a night means the first one; one that is left out means as long after the
 * clocks change as it would have been before. So a night is an hour longer or shorter when the clocks change in it.
 */
export function shiftInTime({ onDay, starts, ends }: ShiftOnWall, timeZone: string): ShiftInTime {
  const endDay = lastDayOf({ onDay, starts, ends })
  const startsAt = instantOf(onDay, starts, timeZone)
  const endsAt = instantOf(endDay, ends, timeZone)
  // Begun in the hour that is left out, and ended just after it: then the hands of the clock say how long it is.
  const byTheHands = new Date(startsAt.getTime() + utc(endDay, ends) - utc(onDay, starts))
  return { startsAt, endsAt: endsAt > startsAt ? endsAt : byTheHands }
}

/** The day of the home on which a shift ends. */
export function lastDayOf({ onDay, starts, ends }: ShiftOnWall): string {
  return ends > starts ? onDay : dayAfter(onDay)
}

/** The instant of a time by the wall clock of a zone. */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const wall = utc(day, time)
  const before = offsetAt(wall - DAY, timeZone)
  const after = offsetAt(wall + DAY, timeZone)
  // Read with either offset; a reading that shows the wanted time again is right, the earlier one first.
  const readings = [wall - before, wall - after].sort((one, other) => one - other)
  const right = readings.find((instant) => instant + offsetAt(instant, timeZone) === wall)
  return new Date(right ?? wall - before)
}

/** The day and the time that the wall clock of a zone shows at an instant. */
export function onTheWall(at: Date, timeZone: string): { day: string; time: string } {
  const [day = '', time = ''] = new Date(at.getTime() + offsetAt(at.getTime(), timeZone))
    .toISOString()
    .slice(0, 16)
    .split('T')
  return { day, time }
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return dayAfter(day, -((weekday + 6) % 7))
}

function utc(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00Z`)
}
