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
  const within = (some: readonly Presence[]) => clipped(some, from.getTime(), to.getTime())
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
  const times = new Map([...byWorker].map(([workerId, theirs]) => [workerId, theirs.map(timeOf)]))
  return presences.filter(
    ({ workerId, from }) => isTied(workerId) || areEnough(times.get(workerId) ?? [], from.getTime()),
  )
}

/** Whether some shifts make an adult familiar who comes at an instant. */
function areEnough(shifts: readonly Time[], at: number): boolean {
  const since = at - FAMILIAR_WEEKS * WEEK
  let before = 0
  for (const { from, to } of shifts) {
    if (from >= since && to <= at) before += 1
    if (before === FAMILIAR_SHIFTS) return true
  }
  return false
}

/** A presence in milliseconds: months of them are compared many times over, and dates are slow to compare. */
interface Time {
  workerId: string
  from: number
  to: number
}

function timeOf({ workerId, from, to }: Presence): Time {
  return { workerId, from: from.getTime(), to: to.getTime() }
}

/** What of some presences lies between two instants. */
function clipped(presences: readonly Presence[], from: number, to: number): Time[] {
  return presences
    .filter((one) => one.from.getTime() < to && one.to.getTime() > from)
    .map(timeOf)
    .map((one) => ({ ...one, from: Math.max(one.from, from), to: Math.min(one.to, to) }))
}

/** The hours that some times cover together: what lies on one another counts once. */
function covered(times: readonly Time[]): number {
  let until = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const { from, to } of times.toSorted((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return sum / HOUR
}

function summed(times: readonly Time[]): number {
  return times.reduce((sum, { from, to }) => sum + to - from, 0) / HOUR
}
