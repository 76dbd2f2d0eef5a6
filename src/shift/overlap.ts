/** A time that somebody is planned for. */
export interface PlannedTime {
  shiftId: string
  workerId: string
  startsAt: Date
  endsAt: Date
}

/**
 * Whether two shifts would need one person twice at the same moment. Every kind of shift that there is, a sleep-in too,
 * means being in the house and no other one means less, so no kind may lie over another. A shift may begin in the
 * minute in which one ends: many go from a late into a sleep-in and from that into an early.
 */
export function overlap(one: PlannedTime, other: PlannedTime): boolean {
  const isOther = one.shiftId !== other.shiftId && one.workerId === other.workerId
  return isOther && one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** Puts shifts beside those that are planned, one after the other; what would lie over one of them is left out. */
export function withoutOverlap<Shift extends PlannedTime>(
  shifts: readonly Shift[],
  planned: readonly PlannedTime[],
): Shift[] {
  const fitting: Shift[] = []
  for (const shift of shifts) {
    if (![...planned, ...fitting].some((other) => overlap(shift, other))) fitting.push(shift)
  }
  return fitting
}
