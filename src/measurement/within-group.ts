import { known, mean, sampleSd, sampleVariance } from './averages.ts'

/** One rating by each person; null where somebody gave none. */
type Ratings = readonly (number | null)[]

interface WithinGroup {
  /** As computed: 1 is one voice; below 0 is further apart than chance. Null for rWG(J) beyond its range. */
  rwg: number | null
  /** Between 0 and 1, as it is shown. */
  shown: number
  /** How far apart people are in points of the scale, beside the coefficient: the mean SD over the items. */
  sd: number
  raters: number
}

/**
 * How much do several people agree on one thing, such as how safe the house is?
 *
 * rWG = 1 - s² / ((A² - 1) / 12): the spread of the answers against that of answers at random on `options`
 * steps. Source: James, Demaree and Wolf 1984. Null for fewer than two raters.
 * Throws RangeError for a scale with fewer than two options.
 */
export function withinGroup(ratings: Ratings, options: number): WithinGroup | null {
  const random = randomVariance(options)
  const given = known(ratings)
  const variance = sampleVariance(given)
  const sd = sampleSd(given)
  if (variance === null || sd === null) return null
  const rwg = 1 - variance / random
  return { rwg, shown: Math.max(0, rwg), sd, raters: given.length }
}

/**
 * The same over several items that ask for one thing. With r = mean s² / random variance over J items:
 * rWG(J) = J(1 - r) / (J(1 - r) + r).
 *
 * Source: James, Demaree and Wolf 1984. Where the spread is so wide that the formula leaves its range
 * (r >= J / (J - 1)) `rwg` is null and shown as 0. Items with fewer than two ratings are left out; null when none is left.
 */
export function withinGroupItems(items: readonly Ratings[], options: number): WithinGroup | null {
  const random = randomVariance(options)
  const given = items.map((item) => known(item)).filter((item) => item.length > 1)
  const spread = mean(known(given.map(sampleVariance)))
  const sd = mean(known(given.map(sampleSd)))
  if (spread === null || sd === null) return null
  const ratio = spread / random
  const agreed = given.length * (1 - ratio)
  const rwg = agreed + ratio > 1e-12 ? agreed / (agreed + ratio) : null
  return { rwg, shown: Math.max(0, rwg ?? 0), sd, raters: Math.max(...given.map((item) => item.length)) }
}

function randomVariance(options: number): number {
  if (!(Number.isInteger(options) && options >= 2)) throw new RangeError('A scale has at least two answers.')
  return (options ** 2 - 1) / 12
}
