import { z } from 'zod'
import { Flag } from './flags.ts'
import { AgeRange, Domain, EvidenceGrade, StrategyTag } from './strategy.ts'

/** How a domain stands on the map: under 65, 65 to 85, over 85. Planning defaults, not norms. */
export const Band = z.enum(['priority', 'build', 'enrich'])
export type Band = z.infer<typeof Band>

const StrategyRef = z.string().min(1)

/** All of what it names must be so. A rule without a domain answers a circumstance, not a need. */
export const When = z.object({
  domain: Domain.optional(),
  band: Band.optional(),
  ages: AgeRange,
  flags: z.array(Flag).default([]),
})
export type When = z.infer<typeof When>

/** Which responses to think of, and why. `because` may name {name}, {score} and {domain}. */
export const SuggestRule = z.object({
  id: z.string().min(1),
  when: When,
  suggest: z.array(StrategyRef).min(1),
  /** How many of them at most, in the order written. */
  max: z.int().positive(),
  because: z.string().min(1),
  source: z.string().min(1),
  evidence: EvidenceGrade,
})
export type SuggestRule = z.infer<typeof SuggestRule>

/** What a flag rules out (`exclude`), or asks to do with care (`care`): by tag, or by name. */
export const ExclusionRule = z.object({
  id: z.string().min(1),
  flag: Flag,
  effect: z.enum(['exclude', 'care']),
  tags: z.array(StrategyTag),
  strategies: z.array(StrategyRef),
  because: z.string().min(1),
  source: z.string().min(1),
})
export type ExclusionRule = z.infer<typeof ExclusionRule>

export const RuleBook = z.object({
  domainWords: z.record(Domain, z.string()),
  /** Stands for {score} where the map gives a band and no number. */
  bandWords: z.record(Band, z.string()),
  rules: z.array(SuggestRule),
  exclusions: z.array(ExclusionRule),
  /** Taken, the first that fits, when nothing else is about being together. */
  always: SuggestRule.omit({ when: true, max: true }),
  leftOut: z.object({ age: z.string(), onlyWith: z.string() }),
  plan: z.object({ relatingAtLeast: z.int(), responsesAtMost: z.int() }),
})
export type RuleBook = z.infer<typeof RuleBook>
