import { type Items, prorate, scoreScale } from './items.ts'

interface Psc17 {
  internalizing: number | null
  attention: number | null
  externalizing: number | null
  total: number | null
  /** At or over the published cut-off; null without a score. */
  flags: Record<PscScale, boolean | null>
  prorated: boolean
}

type PscScale = 'internalizing' | 'attention' | 'externalizing' | 'total'

/** Places in the Hilt-formatted form. Other prints have another order: bind by item code, then bring into this. */
export const psc17Places = {
  internalizing: [2, 6, 9, 11, 15],
  attention: [1, 3, 7, 13, 17],
  externalizing: [4, 5, 8, 10, 12, 14, 16],
} as const

const psc17Cutoffs = { internalizing: 5, attention: 7, externalizing: 7, total: 15 } as const

const rule = { by: 'sum', lowest: 0, highest: 2 } as const

/**
 * How does the carer see the child: sad and worried, restless, against others? Sums of 0, 1, 2 in points.
 *
 * Flags: internalizing from 5, attention from 7, externalizing from 7, total from 15. Missing answers by the
 * 80 % rule, for each scale. Source: Gardner et al. 1999. Throws RangeError unless there are 17 answers of 0 to 2.
 */
export function psc17(items: Items): Psc17 {
  if (items.length !== 17) throw new RangeError('The checklist has 17 items.')
  const scale = (places: readonly number[]) =>
    scoreScale(
      places.map((place) => items[place - 1] ?? null),
      rule,
    )
  const whole = scoreScale(items, rule)
  const scores = {
    internalizing: scale(psc17Places.internalizing).score,
    attention: scale(psc17Places.attention).score,
    externalizing: scale(psc17Places.externalizing).score,
    total: whole.score,
  }
  const flag = (which: PscScale) => {
    const score = scores[which]
    return score === null ? null : score >= psc17Cutoffs[which]
  }
  const flags = {
    internalizing: flag('internalizing'),
    attention: flag('attention'),
    externalizing: flag('externalizing'),
    total: flag('total'),
  }
  return { ...scores, flags, prorated: whole.prorated }
}

/**
 * The long form, 35 items of 0, 1, 2: a blank counts as 0, and four blanks make the form invalid.
 * Source: Jellinek and Murphy 1988. Null score when invalid. Throws RangeError unless there are 35 answers.
 */
export function psc35(items: Items): { total: number | null; blanks: number } {
  if (items.length !== 35) throw new RangeError('The checklist has 35 items.')
  const blanks = items.filter((item) => item === null).length
  const filled = scoreScale(
    items.map((item) => item ?? 0),
    rule,
  )
  return { total: blanks >= 4 ? null : filled.score, blanks }
}

/**
 * One scale of the SDQ from its five answers (0, 1, 2): with three or more, prorated and rounded half up.
 * Source: Goodman 1997, scoring sheet of 2014. In points from 0 to 10, null with fewer than three.
 * Throws RangeError unless there are five answers of 0 to 2.
 */
export function sdqScale(items: Items, reverse: readonly number[] = []): number | null {
  if (items.length !== 5) throw new RangeError('A scale of this questionnaire has five items.')
  return scoreScale(items, { ...rule, reverse, needed: 3, round: true }).score
}

/** The SDQ total from its four scales of difficulty, 0 to 40; null while one of them is. */
export function sdqTotal(scales: Items): number | null {
  return prorate(scales, { items: 4, needed: 4 }).score
}
