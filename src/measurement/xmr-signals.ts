/** Why a point is more than usual variation. One point has one signal: the first that fits, in this order. */
export type Signal =
  | 'common'
  | 'above-limit'
  | 'below-limit'
  | 'trend-up'
  | 'trend-down'
  | 'two-of-three-high'
  | 'two-of-three-low'
  | 'shift-high'
  | 'shift-low'

/** A value of the chart; null where that period has none. */
type Value = number | null

interface Lines {
  mean: number
  lower: number
  upper: number
  nearLower: number
  nearUpper: number
}

type Side = -1 | 0 | 1

/** Points that a trend or a shift needs. */
export const pointsInARow = 7

/**
 * Marks every point by the four rules of Making Data Count, in this precedence:
 * outside a limit; seven points in a row that rise or fall (an equal value breaks the row); two of three
 * in the outer third of the range, all three on one side of the mean, the outer ones marked; seven in a
 * row on one side of the mean (a point on the mean breaks the row). A missing point breaks every row.
 */
export function markSignals(values: readonly Value[], lines: Lines): Signal[] {
  const trends = trendsOf(values)
  const outer = outerPairs(values, lines)
  const sides = values.map((value) => sideOf(value, lines.mean))
  const shifts = longRuns(sides, pointsInARow)
  return values.map(
    (value, i) =>
      outside(value, lines) ??
      named(trends[i], 'trend-up', 'trend-down') ??
      named(outer[i], 'two-of-three-high', 'two-of-three-low') ??
      named(shifts[i], 'shift-high', 'shift-low') ??
      'common',
  )
}

/** Which side of a line a value is on: 1 above, -1 below, 0 on it or missing. */
export function sideOf(value: Value, line: Value): Side {
  if (value === null || line === null) return 0
  const apart = value - line
  if (Math.abs(apart) <= 1e-9 * Math.max(1, Math.abs(line))) return 0
  return apart > 0 ? 1 : -1
}

/** Whether a signal speaks of more (1) or of less (-1). */
export function signalSide(signal: Signal): Side {
  if (signal === 'common') return 0
  return lowSignals.includes(signal) ? -1 : 1
}

const lowSignals: readonly Signal[] = ['below-limit', 'trend-down', 'two-of-three-low', 'shift-low']

function named(side: Side | undefined, high: Signal, low: Signal): Signal | undefined {
  if (side === 1) return high
  return side === -1 ? low : undefined
}

function outside(value: Value, lines: Lines): Signal | undefined {
  if (sideOf(value, lines.upper) === 1) return 'above-limit'
  return sideOf(value, lines.lower) === -1 ? 'below-limit' : undefined
}

/** Seven rising points are six steps up in a row, and the point that they start from. */
function trendsOf(values: readonly Value[]): Side[] {
  const steps = values.slice(1).map((value, i) => sideOf(value, values[i] ?? null))
  const long = longRuns(steps, pointsInARow - 1)
  return values.map((_, i) => long[i - 1] || long[i] || 0)
}

/** Keeps the sides that last for at least so many in a row, and sets the others to 0. */
export function longRuns(sides: readonly Side[], atLeast: number): Side[] {
  const kept: Side[] = sides.map(() => 0)
  let start = 0
  for (let i = 1; i <= sides.length; i++) {
    if (i < sides.length && sides[i] === sides[start]) continue
    if (i - start >= atLeast) kept.fill(sides[start] ?? 0, start, i)
    start = i
  }
  return kept
}

function outerPairs(values: readonly Value[], lines: Lines): Side[] {
  const outer = values.map((value) => outerSide(value, lines))
  const marked: Side[] = values.map(() => 0)
  for (let start = 0; start + 3 <= values.length; start++) {
    const side = commonSide(values.slice(start, start + 3), lines.mean)
    const near = [start, start + 1, start + 2].filter((i) => side !== 0 && outer[i] === side)
    if (near.length >= 2) for (const i of near) marked[i] = side
  }
  return marked
}

function commonSide(three: readonly Value[], mean: number): Side {
  const sides = three.map((value) => sideOf(value, mean))
  return sides.every((side) => side === sides[0]) ? (sides[0] ?? 0) : 0
}

/** A point beyond a limit is no longer in the outer third: it is marked by the first rule. */
function outerSide(value: Value, lines: Lines): Side {
  if (outside(value, lines)) return 0
  if (sideOf(value, lines.nearUpper) === 1) return 1
  return sideOf(value, lines.nearLower) === -1 ? -1 : 0
}
