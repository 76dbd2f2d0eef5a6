import { total } from './averages.ts'

/** So many of so many in one period. */
interface Part {
  x: number
  n: number
}

/** In percent. */
interface ShareLimits {
  lower: number
  upper: number
}

interface SharePoint {
  /** Percent of the period; null when there was nobody to count. */
  percent: number | null
  limits: ShareLimits | null
  signal: 'common' | 'above-limit' | 'below-limit'
}

/**
 * Between which percentages does a share of `n` usually lie, when `p` (0 to 1) is the share over all?
 *
 * 100 (p ± 3√(p(1 - p)/n)), never below 0 or above 100. Source: Shewhart's p chart, as in Montgomery 2009.
 * Null for n = 0. Throws RangeError for p outside 0 to 1 or a negative n.
 */
export function shareLimits(p: number, n: number): ShareLimits | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('A share lies between 0 and 1.')
  if (!(n >= 0)) throw new RangeError('People are counted from 0 up.')
  if (n === 0) return null
  const reach = 3 * Math.sqrt((p * (1 - p)) / n)
  return { lower: 100 * Math.max(0, p - reach), upper: 100 * Math.min(1, p + reach) }
}

/**
 * Does a share with a known whole vary by more than chance from period to period? The limits are those of
 * shareLimits round the share over all periods, wider where fewer were counted. Null when nobody was.
 * Throws RangeError unless 0 <= x <= n in every period.
 */
export function shareChart(parts: readonly Part[]): { centre: number; points: SharePoint[] } | null {
  if (parts.some(({ x, n }) => !(x >= 0 && x <= n))) throw new RangeError('A share is so many of so many.')
  const n = total(parts.map((part) => part.n))
  if (n === 0) return null
  const p = total(parts.map((part) => part.x)) / n
  return { centre: 100 * p, points: parts.map((part) => sharePoint(part, p)) }
}

function sharePoint({ x, n }: Part, p: number): SharePoint {
  const limits = shareLimits(p, n)
  if (!limits) return { percent: null, limits, signal: 'common' }
  const percent = (100 * x) / n
  const above = percent > limits.upper + 1e-9
  const below = percent < limits.lower - 1e-9
  return { percent, limits, signal: above ? 'above-limit' : below ? 'below-limit' : 'common' }
}
