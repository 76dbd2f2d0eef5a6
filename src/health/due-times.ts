import { todayIn } from '#people/home-day.ts'
import { dayAfter, instantOf } from '#shift/wall-time.ts'
import { daysBetween, weekDayOf } from './days.ts'

/** When a medicine is ordered to be given, from the time that it was ordered so. */
export interface Ordered {
  given: 'regular' | 'as-needed'
  startsOn: string
  endsOn?: string | undefined
  times: readonly string[]
  weekDays: readonly number[]
  everyDays: number
  stopped: boolean
  toldAt: string
}

/** One time at which a medicine is due, by the version that was in force then. */
export interface Due<Version> {
  at: Date
  version: Version
}

const FORTNIGHT = 14 * 86_400_000

interface Span {
  from: Date
  to: Date
}

/**
 * The instants at which a medicine is due, from one instant up to and without another, in order. It looks at
 * nothing but the versions: whoever asks later, after however long an outage, finds the same ones.
 */
export function dueTimes<Version extends Ordered>(
  versions: readonly Version[],
  timeZone: string,
  span: Span,
): Due<Version>[] {
  const begins = versions.map((one) => beginOf(one, timeZone))
  return versions
    .flatMap((version, at) => {
      const from = Math.max(begins[at] ?? 0, span.from.getTime())
      const to = Math.min(span.to.getTime(), ...begins.slice(at + 1))
      return version.stopped || version.given === 'as-needed' || from >= to
        ? []
        : timesOf(version, timeZone, from, to)
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** The first time in a span that a medicine is due and that is not answered. Looks a fortnight at a time. */
export function nextDue<Version extends Ordered>(
  versions: readonly Version[],
  timeZone: string,
  { from, to }: Span,
  isAnswered: (at: Date) => boolean,
): Due<Version> | undefined {
  for (let begin = from.getTime(); begin < to.getTime(); begin += FORTNIGHT) {
    const span = { from: new Date(begin), to: new Date(Math.min(begin + FORTNIGHT, to.getTime())) }
    const found = dueTimes(versions, timeZone, span).find(({ at }) => !isAnswered(at))
    if (found) return found
  }
  return undefined
}

/** The version that counts at an instant: the last one that had begun. */
export function versionAt<Version extends Ordered>(
  versions: readonly Version[],
  timeZone: string,
  at: Date,
): Version | undefined {
  return versions.findLast((one) => beginOf(one, timeZone) <= at.getTime())
}

/** A version begins on its first day, but never before somebody ordered it: nothing is late for the time before. */
function beginOf({ startsOn, toldAt }: Ordered, timeZone: string): number {
  return Math.max(Date.parse(toldAt), instantOf(startsOn, '00:00', timeZone).getTime())
}

function timesOf<Version extends Ordered>(version: Version, timeZone: string, from: number, to: number) {
  const { endsOn, times } = version
  const last = todayIn(timeZone, new Date(to))
  const found = new Map<number, Due<Version>>()
  for (let day = todayIn(timeZone, new Date(from)); day <= last; day = dayAfter(day)) {
    if ((endsOn && day > endsOn) || !isDayOf(version, day)) continue
    for (const time of times) {
      const at = instantOf(day, time, timeZone)
      if (at.getTime() >= from && at.getTime() < to) found.set(at.getTime(), { at, version })
    }
  }
  return [...found.values()]
}

function isDayOf({ startsOn, weekDays, everyDays }: Ordered, day: string): boolean {
  const isWeekDay = weekDays.length === 0 || weekDays.includes(weekDayOf(day))
  return isWeekDay && daysBetween(startsOn, day) % everyDays === 0
}
