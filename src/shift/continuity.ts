/** Some time that somebody was there. */
export interface Presence {
  workerId: string
  from: Date
  to: Date
}

/** How many shifts in how many weeks make an adult familiar: our own definition, see `familiarPresences`. */
export const FAMILIAR_SHIFTS = 10
export const FAMILIAR_WEEKS = 12

const HOUR = 3_600_000
const WEEK = 168 * HOUR

/** Whom a child saw in some time, in hours. */
export interface Continuity {
  /** Hours on which at least one adult was on. */
  hours: number
  /** Of these, hours on which at least one familiar adult was on. */
  familiarHours: number
  /** Hours worked by all adults together. */
  workedHours: number
  /** Of these, by workers of an agency. */
  agencyHours: number
  /** How many different adults were on. */
  adults: number
}

interface Asked {
  from: Date
  to: Date
  isAgency: (workerId: string) => boolean
}

/** Everyone who was there, and of these the times of familiar adults: see `familiarPresences`. */
export interface Presences {
  all: readonly Presence[]
  familiar: readonly Presence[]
}

/** Whom a child saw in some time. */
export function continuityOf({ all, familiar }: Presences, { from, to, isAgency }: Asked): Continuity {
  const within = (some: readonly Presence[]) => some.flatMap((one) => clipped(one, from, to))
  const here = within(all)
  return {
    hours: covered(here),
    familiarHours: covered(within(familiar)),
    workedHours: summed(here),
    agencyHours: summed(here.filter(({ workerId }) => isAgency(workerId))),
    adults: new Set(here.map(({ workerId }) => workerId)).size,
  }
}

/**
 * The times on which a familiar adult was there. Attune's own definition, not one of the literature: an adult is
 * familiar when they have worked at least ten shifts in the home in the twelve weeks before this one began, or are
 * tied to the child. It says that they could be known, not that they are close: that only the child can say.
 * `presences` reach back twelve weeks before the time that is asked about.
 */
export function familiarPresences(
  presences: readonly Presence[],
  isTied: (workerId: string) => boolean = () => false,
): Presence[] {
  const byWorker = Map.groupBy(presences, ({ workerId }) => workerId)
  return presences.filter(({ workerId, from }) => {
    if (isTied(workerId)) return true
    const since = from.getTime() - FAMILIAR_WEEKS * WEEK
    const before =
      byWorker.get(workerId)?.filter((one) => one.from.getTime() >= since && one.to <= from) ?? []
    return before.length >= FAMILIAR_SHIFTS
  })
}

function clipped({ workerId, ...one }: Presence, from: Date, to: Date): Presence[] {
  const begins = one.from > from ? one.from : from
  const ends = one.to < to ? one.to : to
  return begins < ends ? [{ workerId, from: begins, to: ends }] : []
}

/** The hours that some times cover together: what lies on one another counts once. */
function covered(presences: readonly Presence[]): number {
  let until = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const { from, to } of presences.toSorted((one, other) => one.from.getTime() - other.from.getTime())) {
    sum += Math.max(0, to.getTime() - Math.max(from.getTime(), until))
    until = Math.max(until, to.getTime())
  }
  return sum / HOUR
}

function summed(presences: readonly Presence[]): number {
  return presences.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0) / HOUR
}
