import type { MomentKind } from './moment-kinds.ts'
import { notifiableRules, type Rule } from './rules/rule-packs.ts'

interface Known {
  kinds: readonly MomentKind[]
  /** Somebody was hurt while a measure was used. */
  hurtInMeasure: boolean
}

/** The rules to think about for a hard moment, from its facts. It is a question: a person decides. */
export function suggestNotifiable({ kinds, hurtInMeasure }: Known): Rule[] {
  const signs = new Set<string>(kinds)
  if (hurtInMeasure || (signs.has('hold') && signs.has('injury'))) signs.add('hold-injury')
  return notifiableRules.filter(({ suggestedBy }) => suggestedBy.some((sign) => signs.has(sign)))
}
