interface Interval {
  lower: number
  upper: number
}

/** 95 of 100 such intervals hold the true share. */
const z95 = 1.959963984540054

/**
 * The interval in which a share of `n` plausibly lies, as two numbers from 0 to 1.
 *
 * centre = (p + z²/2n) / (1 + z²/n), half width = z √(p(1-p)/n + z²/4n²) / (1 + z²/n).
 * Source: Wilson 1927; score method without continuity correction in Newcombe 1998.
 *
 * Of nobody there is no share: null. Throws RangeError unless x and n are whole numbers and 0 <= x <= n.
 */
export function wilson(x: number, n: number, z = z95): Interval | null {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError('A share is so many of so many, in whole numbers.')
  }
  if (n === 0) return null
  const p = x / n
  const scale = 1 + z ** 2 / n
  const centre = (p + z ** 2 / (2 * n)) / scale
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / scale
  return { lower: x === 0 ? 0 : centre - half, upper: x === n ? 1 : centre + half }
}
