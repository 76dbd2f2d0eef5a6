import type { Direction } from './xmr.ts'

/** What the usual variation promises about a target. */
export type Assurance = 'consistent-pass' | 'consistent-fail' | 'inconsistent'

/**
 * Will the target be reached as things are? Limits and target in the unit of the chart.
 *
 * A target beyond the limits is always reached or never; within them, or on one of them, it is hit and miss.
 * Source: NHS Making Data Count, as in NHSRplotthedots. Null without limits, without a target, or where
 * neither way is better.
 */
export function assurance(
  limits: { lower: number; upper: number } | null,
  target: number | null,
  direction: Direction,
): Assurance | null {
  if (!limits || target === null || direction === 0) return null
  if (target > limits.upper) return direction === 1 ? 'consistent-fail' : 'consistent-pass'
  if (target < limits.lower) return direction === 1 ? 'consistent-pass' : 'consistent-fail'
  return 'inconsistent'
}
