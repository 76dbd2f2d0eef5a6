import { total } from './averages.ts'

/** A goal on its own scale: 0 as expected, up to 2 much more, down to -2 much less; null not rated. */
interface AttainedGoal {
  attained: number | null
  /** How much it matters beside the others; 1 unless said. */
  weight?: number
}

/**
 * How far were several weighted goals reached, as one number? 50 is as expected.
 *
 * T = 50 + 10 Σwx / √((1 - ρ)Σw² + ρ(Σw)²), ρ = .30 between goals. A goal that was not rated is left out
 * with its weight. Source: Kiresuk and Sherman 1968 (the formulas printed in Turner-Stokes 2009 were
 * corrected by an erratum). Null when nothing was rated or nothing weighs.
 * Throws RangeError for a rating off -2 to 2, a negative weight, or ρ outside 0 to 1.
 */
export function goalAttainment(goals: readonly AttainedGoal[], rho = 0.3): number | null {
  if (!(rho >= 0 && rho <= 1)) throw new RangeError('The correlation between goals lies between 0 and 1.')
  const rated = goals.flatMap(({ attained, weight = 1 }) => {
    if (!(weight >= 0)) throw new RangeError('A goal weighs 0 or more.')
    if (attained === null) return []
    if (!(Math.abs(attained) <= 2)) throw new RangeError('A goal is rated from -2 to 2.')
    return [{ attained, weight }]
  })
  const weights = rated.map(({ weight }) => weight)
  const spread = (1 - rho) * total(weights.map((weight) => weight ** 2)) + rho * total(weights) ** 2
  if (spread === 0) return null
  return 50 + (10 * total(rated.map(({ attained, weight }) => attained * weight))) / Math.sqrt(spread)
}
