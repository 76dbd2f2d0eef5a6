import { bandOf } from './bands.ts'
import type { InstrumentRule } from './instruments.ts'
import { type Items, type ScaleScore, scoreScale } from './items.ts'

interface ScoredScale extends ScaleScore {
  scale: string
  band: string | null
}

interface Scored {
  scales: ScoredScale[]
  /** Somebody's safety comes first, whatever the scores say. */
  risk: boolean
}

/**
 * The scores of a filled-in form by the rule of its instrument, in points of each scale, with their bands.
 * Missing answers by the instrument's rule, else 80 %; a scale with too many missing has no score.
 * Throws RangeError for another number of answers than the form has, or an answer that it does not have.
 */
export function scoreInstrument(items: Items, rule: InstrumentRule): Scored {
  if (items.length !== rule.items) throw new RangeError(`The form has ${rule.items} items.`)
  return {
    scales: rule.scales.map((scale) => {
      const answers = scale.places ? scale.places.map((place) => items[place - 1] ?? null) : items
      const scored = scoreScale(answers, scale)
      return { scale: scale.scale, ...scored, band: bandOf(scored.score, scale.bands ?? []) }
    }),
    risk: (rule.risk ?? []).some((place) => (items[place - 1] ?? 0) > 0),
  }
}

/**
 * Whether one of the four questions about suicide, or the fifth on now, was answered yes: then somebody
 * trained asks further today. One yes is enough; while one is unanswered, no is not known.
 * Source: Horowitz et al. 2012.
 */
export function asksForSafety(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true
  return answers.length === 0 || answers.includes(null) ? null : false
}
