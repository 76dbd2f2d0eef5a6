import { known, mean } from './averages.ts'

/** Not yet 0, sometimes 0.5, usually 1; null not seen. */
type MapRating = 0 | 0.5 | 1 | null

type ScoreBand = 'priority' | 'build' | 'enrich'

/**
 * How a child does one everyday thing in one state: 100 × the mean of what was seen, from 0 to 100.
 * Own map. Null when under half was seen: nothing is guessed.
 */
export function functionScore(ratings: readonly MapRating[]): number | null {
  return meanOfHalf(ratings.map((rating) => (rating === null ? null : 100 * rating)))
}

/** A domain in one state: the mean of its functions, or null when under half have a score. */
export function domainScore(scores: readonly (number | null)[]): number | null {
  return meanOfHalf(scores)
}

/** Calm minus stress, in points: above 0 when it goes less well under stress; null where one is not known. */
export function stressDrop(calm: number | null, stress: number | null): number | null {
  return calm === null || stress === null ? null : tidy(calm - stress)
}

/** Priority below 65, build from 65 to 85, enrich above 85. Defaults for planning, not norms. */
export function scoreBand(score: number): ScoreBand {
  if (score < 65) return 'priority'
  return score <= 85 ? 'build' : 'enrich'
}

/** The mean of what is known, if at least half is; nothing asked is nothing known. */
function meanOfHalf(values: readonly (number | null)[]): number | null {
  const there = known(values)
  const average = mean(there)
  return average === null || there.length * 2 < values.length ? null : tidy(average)
}

/** Thirds leave dust in the last digits; without it a score of exactly 65 keeps its band. */
function tidy(score: number): number {
  return Math.round(score * 1e6) / 1e6
}
