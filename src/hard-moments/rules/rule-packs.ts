import { z } from 'zod'
import england from './england.json' with { type: 'json' }

/** Elapsed time only: hours, or days of 24 hours each. */
const Duration = z.string().regex(/^P(?:\d+D|T\d+H)$/)

/** One rule of law about what is recorded or told after a hard moment, and by when. */
const Rule = z.object({
  id: z.string(),
  /** Where it stands elsewhere than in the law of the pack: there, and in which edition. */
  law: z.string().optional(),
  edition: z.string().optional(),
  /** Where it stands in the law, in the law's own way of counting. */
  rule: z.string(),
  record: z.string(),
  /** What the record must hold. */
  contents: z.array(z.string()),
  clockStarts: z.string(),
  /** How long the law gives. Missing: the law names no figure. */
  duration: Duration.optional(),
  /** The law's own words, shortened by leaving out. Empty where they were not seen. */
  quote: z.string(),
  source: z.string(),
  /** Whether it was read in the official text; else it is from memory. */
  checked: z.boolean(),
  /** For what must be told: to whom. */
  whom: z.array(z.string()).default([]),
  /** The kinds of moment that make the product ask whether it must be told. */
  suggestedBy: z.array(z.string()).default([]),
  /** What providers set themselves where the law says 'without delay'. */
  ownFigure: Duration.optional(),
})
export type Rule = z.infer<typeof Rule>

const RulePack = z.object({
  jurisdiction: z.string(),
  law: z.string(),
  edition: z.string(),
  rules: z.array(Rule),
})
export type RulePack = z.infer<typeof RulePack>

/** The law of one country, as data. England is the first. */
export const rulePack: RulePack = RulePack.parse(england)

/** A rule by its id. Throws when the pack has no such rule: ids stand in the code, not in what people type. */
export function ruleOf(id: string): Rule {
  const rule = rulePack.rules.find((one) => one.id === id)
  if (!rule) throw new Error(`No rule ${id}.`)
  return rule
}

/** The rules about what must be told to others. */
export const notifiableRules: readonly Rule[] = rulePack.rules.filter(({ whom }) => whom.length > 0)
