import { known, total } from '../averages.ts'

/** Answers in the order of the form; null where none was given. */
export type Items = readonly (number | null)[]

/** How a scale is made from its answers. */
export interface ScaleRule {
  /** Sum of the answers, or their mean. */
  by: 'sum' | 'mean'
  lowest: number
  highest: number
  /** Places in the form, from 1, whose answers run the other way. */
  reverse?: readonly number[]
  /** The only answers there are, where not every step between lowest and highest is one. */
  only?: readonly number[]
  /** So many answers are enough; 80 in 100 unless the instrument says otherwise. */
  needed?: number
  /** The result is multiplied by this. */
  times?: number
  /** A sum made up for missing answers is rounded to a whole number. */
  round?: boolean
}

export interface ScaleScore {
  /** Null when too much is missing. */
  score: number | null
  answered: number
  /** Made up for missing answers: say so where it is shown. */
  prorated: boolean
}

interface Prorating {
  /** How many items the scale has. */
  items: number
  needed?: number
  round?: boolean
}

/** Without a rule of the instrument's own, so much of a scale must be answered. */
const usualShare = 0.8

/**
 * What would the sum be had every item been answered? Sum / answered × items, in points.
 *
 * The instrument's own rule says how many answers are needed (SDQ: 3 of 5, rounded half up); otherwise 80 %.
 * Source: SDQ scoring, Goodman 1997. Null score when too few were answered.
 * Throws RangeError for more answers than items.
 */
export function prorate(answers: Items, { items, needed, round = false }: Prorating): ScaleScore {
  if (answers.length > items) throw new RangeError('There are more answers than the scale has items.')
  const given = known(answers)
  const answered = given.length
  const prorated = answered < items
  const enough = answered > 0 && answered >= (needed ?? Math.ceil(usualShare * items - 1e-9))
  if (!enough) return { score: null, answered, prorated: false }
  const score = prorated ? (total(given) / answered) * items : total(given)
  return { score: round ? Math.floor(score + 0.5 + 1e-9) : score, answered, prorated }
}

/**
 * The score of one scale from its answers, in points of the scale: reversed where the form says so, summed
 * or averaged, made up for a few missing answers. Source: the manual of each instrument.
 * Null score when too few were answered. Throws RangeError for an answer that the form does not have.
 */
export function scoreScale(items: Items, rule: ScaleRule): ScaleScore {
  const answers = items.map((answer, at) => oneWay(answer, at + 1, rule))
  const { needed, round, times = 1 } = rule
  const sum = prorate(answers, {
    items: items.length,
    ...(needed === undefined ? {} : { needed }),
    ...(round === undefined ? {} : { round }),
  })
  if (sum.score === null) return sum
  return { ...sum, score: (rule.by === 'mean' ? sum.score / items.length : sum.score) * times }
}

function oneWay(answer: number | null, place: number, rule: ScaleRule): number | null {
  if (answer === null) return null
  const { lowest, highest, only } = rule
  if (!(answer >= lowest && answer <= highest) || (only && !only.includes(answer))) {
    throw new RangeError(`Answer ${place} is not one that the form has.`)
  }
  return rule.reverse?.includes(place) ? lowest + highest - answer : answer
}
