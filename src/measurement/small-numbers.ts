/** A share as it may be said: '3 of 6' for a few, a percentage only for ten and more. */
type SaidShare =
  | { kind: 'nothing-to-count' }
  | { kind: 'count'; x: number; n: number }
  | { kind: 'percent'; x: number; n: number; percent: number }

/** A figure that leaves the organisation; '*' where it could point at a child. */
export type Shown = number | '*'

/** Below so many, a percentage pretends a precision that nobody has. */
const percentFrom = 10

/** Counts below this do not leave the organisation. A provider may set it higher, up to 10. */
const shownFrom = 8

/**
 * How to say `x` of `n` inside the organisation; percent in whole numbers.
 * Throws RangeError unless both are whole and 0 <= x <= n.
 */
export function sayShare(x: number, n: number): SaidShare {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError('A share is so many of so many.')
  }
  if (n === 0) return { kind: 'nothing-to-count' }
  if (n < percentFrom) return { kind: 'count', x, n }
  return { kind: 'percent', x, n, percent: Math.round((100 * x) / n) }
}

/**
 * A count as it may leave the organisation: 0 stays, 1 up to the limit is '*', others go to the nearest 5.
 * Source: NHS Digital disclosure control for hospital statistics, September 2018.
 * Throws RangeError unless it is a whole number from 0 up.
 */
export function showCount(count: number, from: number = shownFrom): Shown {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('A count is a whole number from 0 up.')
  if (count === 0) return 0
  return count < from ? '*' : 5 * Math.round(count / 5)
}

/** A mean as it may leave the organisation: not when it rests on a few, and of nobody there is none. */
export function showMean(n: number, value: number | null, from: number = shownFrom): Shown | null {
  if (n === 0 || value === null) return null
  return n < from ? '*' : value
}
