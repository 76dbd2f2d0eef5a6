import type { Check, Moment } from './contract.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Longer than any shift with its handovers. */
const LONGEST_SHIFT = 14 * HOUR
/** Who does not say when the shift ends is asked after so long. */
const MOST_OF_A_SHIFT = 7 * HOUR
const BEFORE_THE_END = 45 * MINUTE
/** Nobody begins another shift sooner. */
const REST = 6 * HOUR

type Told = Pick<Check, 'moment' | 'happenedAt'>

/**
 * What to ask a worker now: how they arrive, how they leave near the end of the shift, or nothing.
 * `shiftEnds` is when the rota lets them go; without a rota most of a shift must have passed.
 */
export function checkDue(checks: readonly Told[], now: Date, shiftEnds?: Date): Moment | undefined {
  const last = newest(checks)
  const since = last ? now.getTime() - Date.parse(last.happenedAt) : Number.POSITIVE_INFINITY
  if (last?.moment === 'leaving') return since < REST ? undefined : 'arriving'
  if (since >= LONGEST_SHIFT) return 'arriving'
  const isEnding = shiftEnds
    ? shiftEnds.getTime() - now.getTime() <= BEFORE_THE_END
    : since >= MOST_OF_A_SHIFT
  return isEnding && since >= HOUR ? 'leaving' : undefined
}

/** The last thing told. */
export function newest<One extends Pick<Check, 'happenedAt'>>(checks: readonly One[]): One | undefined {
  return checks.toSorted((one, other) => one.happenedAt.localeCompare(other.happenedAt)).at(-1)
}
