const HOUR = 3_600_000

/** How often a medicine may be given: hours between, and times in any 24 hours. */
export interface Limits {
  hoursBetween?: number | undefined
  mostInDay?: number | undefined
}

/** What stands against giving a medicine at a time. */
export type Warning = 'too-soon' | 'over-most' | 'given-already'

/**
 * What stands against giving it at an instant, by when it was given. Hours and days are elapsed time: the
 * change of the clocks makes no dose earlier or later.
 */
export function limitWarnings(
  { hoursBetween, mostInDay }: Limits,
  givenAt: readonly Date[],
  at: Date,
): Warning[] {
  const ago = givenAt.map((one) => at.getTime() - one.getTime()).filter((one) => one >= 0)
  const isSoon = hoursBetween !== undefined && ago.some((one) => one < hoursBetween * HOUR)
  const isMost = mostInDay !== undefined && ago.filter((one) => one < 24 * HOUR).length >= mostInDay
  return [...(isSoon ? (['too-soon'] as const) : []), ...(isMost ? (['over-most'] as const) : [])]
}

/** The first instant, from now on, at which nothing stands against it. */
export function freeFrom(limits: Limits, givenAt: readonly Date[], now: Date): Date {
  const ends = givenAt.flatMap((one) => [
    one.getTime() + 24 * HOUR,
    one.getTime() + (limits.hoursBetween ?? 0) * HOUR,
  ])
  const candidates = [now.getTime(), ...ends.filter((end) => end > now.getTime())].sort(
    (one, other) => one - other,
  )
  const free = candidates.find((one) => limitWarnings(limits, givenAt, new Date(one)).length === 0)
  return new Date(free ?? now.getTime())
}
