const HOUR = 3_600_000

/** How a duty with a time stands: there is time; it is time; the time is over. */
export type DutyStage = 'open' | 'soon' | 'late'

/**
 * Where a duty stands on its clock: 'soon' in the last quarter of its time, and in its last hour at least;
 * 'late' from the instant on at which it was due, never before. Only instants are compared, so neither a time zone
 * nor the change of the clocks has a say.
 */
export function stageAt(openedAt: Date, dueAt: Date, now: Date): DutyStage {
  if (now >= dueAt) return 'late'
  return now.getTime() >= soonFrom(openedAt, dueAt).getTime() ? 'soon' : 'open'
}

/** The instant from which a duty is soon due. */
export function soonFrom(openedAt: Date, dueAt: Date): Date {
  const due = dueAt.getTime()
  const whole = Math.max(0, due - openedAt.getTime())
  return new Date(due - Math.max(HOUR, whole / 4))
}
