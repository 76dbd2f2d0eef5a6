import { todayIn } from '#people/home-day.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The clock of a place, as figures. Making one is slow, so each is kept. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, made)
  return made
}

/** How far a place’s clock is ahead of UTC at an instant, in milliseconds. */
function aheadOf(timeZone: string, instant: number): number {
  const parts = clockOf(timeZone).formatToParts(instant)
  const figure = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(
    figure('year'),
    figure('month') - 1,
    figure('day'),
    figure('hour'),
    figure('minute'),
    figure('second'),
  )
  return shown - Math.floor(instant / 1000) * 1000
}

/**
 * The instant at which a home’s clock shows a time of a day: `2026-03-29`, `07:30`. A time that comes twice,
 * when the clocks go back, is the first of the two; one that never comes, when they go forward, is as long
 * after midnight as on any other day.
 */
export function instantIn(timeZone: string, day: string, time: string): Date {
  const written = Date.parse(`${day}T${time}:00Z`)
  const before = aheadOf(timeZone, written - DAY)
  const after = aheadOf(timeZone, written + DAY)
  const shown = [written - before, written - after]
    .sort((one, other) => one - other)
    .find((instant) => instant + aheadOf(timeZone, instant) === written)
  return new Date(shown ?? written - before)
}

/** The day after a day, or so many days after. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY)
}

/** 1 for Monday to 7 for Sunday. */
export function weekDayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7
}

/** The days of a home from the one in which an instant lies to the one in which another lies. */
export function daysOver(timeZone: string, from: Date, to: Date): string[] {
  const [first, last] = [todayIn(timeZone, from), todayIn(timeZone, to)]
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, nth) => dayAfter(first, nth))
}
