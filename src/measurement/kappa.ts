import { total } from './averages.ts'

/** How a difference counts: none, any difference is one; equal, by steps apart; squared, by steps squared. */
type KappaWeight = 'none' | 'equal' | 'squared'

interface Kappa {
  /** 1 is full agreement, 0 what chance would give; null when both only ever used one answer. */
  kappa: number | null
  /** Cases that both rated. */
  cases: number
}

/**
 * Do two raters put the same cases into the same categories, beyond chance?
 *
 * κ = (po - pe) / (1 - pe), weighted by how far the categories lie apart: a step is one place in the order
 * of the categories that were used, or of `categories` where the whole scale is given. Cases that one of
 * them left out are not counted.
 * Source: Cohen 1960, 1968; weights as in R irr kappa2. Null when no case was rated by both.
 * Throws RangeError for a rating that is not among the given categories.
 */
export function kappa(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  weight: KappaWeight = 'none',
  categories?: readonly number[],
): Kappa | null {
  const pairs = a.flatMap((one, i) => {
    const other = b[i] ?? null
    return one === null || other === null ? [] : [{ one, other }]
  })
  if (pairs.length === 0) return null
  const scale = [...new Set(categories ?? pairs.flatMap(({ one, other }) => [one, other]))].sort(
    (x, y) => x - y,
  )
  const placed = pairs.map(({ one, other }) => ({ one: placeOf(one, scale), other: placeOf(other, scale) }))
  const away = (i: number, j: number) => distance(i - j, weight)
  const observed = total(placed.map(({ one, other }) => away(one, other))) / placed.length
  const expected =
    total(placed.flatMap(({ one }) => placed.map(({ other }) => away(one, other)))) / placed.length ** 2
  return { kappa: expected === 0 ? null : 1 - observed / expected, cases: pairs.length }
}

function distance(steps: number, weight: KappaWeight): number {
  if (weight === 'none') return steps === 0 ? 0 : 1
  return weight === 'equal' ? Math.abs(steps) : steps ** 2
}

function placeOf(rating: number, scale: readonly number[]): number {
  const place = scale.indexOf(rating)
  if (place < 0) throw new RangeError('A rating is not among the answers of the scale.')
  return place
}
