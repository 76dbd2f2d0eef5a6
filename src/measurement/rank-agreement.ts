import { known, mean, total } from './averages.ts'

interface RankAgreement {
  /** From 0, no common order, to 1, the same order; null when nobody put anything before anything. */
  w: number | null
  raters: number
  /** Things that everybody ranked. */
  things: number
}

/**
 * Do several people put the same things first? Kendall's coefficient of concordance over m raters, n things:
 * W = 12 S / (m²(n³ - n) - m ΣT), where S is the squared spread of the rank sums and T = Σ(t³ - t) over the
 * ties of one rater. Ties share the mean of their ranks.
 *
 * Source: Kendall and Babington Smith 1939, with ties by Kendall 1948. A row is one rater; what somebody did
 * not rank is left out for all. Null for fewer than two raters or two things.
 */
export function rankAgreement(raters: readonly (readonly (number | null)[])[]): RankAgreement | null {
  const things = Math.max(0, ...raters.map((ranks) => ranks.length))
  const full = Array.from({ length: things }, (_, i) => i).filter((i) =>
    raters.every((ranks) => typeof ranks[i] === 'number'),
  )
  const ranked = raters.map((ranks) => midRanks(known(full.map((i) => ranks[i]))))
  const m = raters.length
  const n = full.length
  if (m < 2 || n < 2) return null
  const sums = full.map((_, at) => total(ranked.map((ranks) => ranks[at] ?? 0)))
  const middle = mean(sums) ?? 0
  const spread = total(sums.map((sum) => (sum - middle) ** 2))
  const most = m ** 2 * (n ** 3 - n) - m * total(ranked.map(tieLoss))
  return { w: most <= 1e-9 ? null : (12 * spread) / most, raters: m, things: n }
}

/** Ranks from 1, the lowest first; equal values share the mean of the ranks that they take up. */
export function midRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}

function tieLoss(ranks: readonly number[]): number {
  return total(
    [...new Set(ranks)].map((rank) => ranks.filter((one) => one === rank).length).map((t) => t ** 3 - t),
  )
}
