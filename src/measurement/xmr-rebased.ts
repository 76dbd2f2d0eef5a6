import { type Limits, type Xmr, type XmrRule, xmr } from './xmr.ts'

/** A real change from which on new limits hold. Never drawn by itself: somebody answers for it. */
interface NewLimits {
  /** The first point (from 0) under the new limits. */
  at: number
  by: string
  reason: string
}

type Stretch = Limits & Pick<Xmr, 'points' | 'trial'> & { from: number }

/**
 * The chart in stretches with limits of their own, where somebody has named a real change. Points are judged
 * within their stretch. A stretch whose limits cannot be drawn is null.
 *
 * Source: NHS Making Data Count on recalculating limits. Throws RangeError without a name or a reason, or
 * for a point that is not after the one before and within the chart.
 */
export function xmrRebased(
  values: readonly (number | null)[],
  rule: XmrRule,
  changes: readonly NewLimits[],
): (Stretch | null)[] {
  if (changes.some(({ by, reason }) => by.trim() === '' || reason.trim() === '')) {
    throw new RangeError('New limits need a name and a reason.')
  }
  const starts = [0, ...changes.map(({ at }) => at)]
  if (changes.some(({ at }, i) => !(Number.isInteger(at) && at > (starts[i] ?? 0) && at < values.length))) {
    throw new RangeError('New limits begin at a later point of the chart.')
  }
  return starts.map((from, i) => {
    const chart = xmr(values.slice(from, starts[i + 1]), rule)
    return chart && { ...chart, from }
  })
}
