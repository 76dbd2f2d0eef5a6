import { z } from 'zod'
import { ExclusionRule, SuggestRule } from './rule.ts'
import { AgeRange, Strategy } from './strategy.ts'

/** What a provider names things by: “own-” and a number that the device gave. */
export const OwnKey = z.string().regex(/^own-[a-z0-9-]{1,60}$/)

const Ref = z.string().min(1).max(80)
const Line = (most: number, missing: string) => z.string().trim().min(1, missing).max(most)
const Ages = AgeRange.refine(([from, to]) => from <= to, 'The first age is above the second.')

/** A provider's own way of responding, as they wrote it. The level follows from the domains. */
export const OwnStrategy = Strategy.omit({ id: true, level: true, checked: true }).extend({
  name: Line(120, 'Name it.'),
  how: Line(1000, 'Say how it is done, so that a night shift can do it.'),
  ages: Ages,
  dose: Line(200, 'Say how often and how long.'),
  deliveredBy: Line(200, 'Say who can do it.'),
  cautions: Line(500, 'Say what to mind.'),
  source: Line(500, 'Say where it comes from. “Our own practice” is an answer.'),
  domains: Strategy.shape.domains.min(1, 'Say where it reaches.'),
})
export type OwnStrategy = z.infer<typeof OwnStrategy>

/** A provider's own rule: when to think of which ways. */
export const OwnRule = SuggestRule.omit({ id: true }).extend({
  when: SuggestRule.shape.when.extend({ ages: Ages }),
  suggest: z.array(Ref).min(1, 'Choose at least one strategy.').max(12),
  max: z.int().min(1).max(6),
  because: Line(300, 'Say why. It stands under the suggestion.'),
  source: Line(500, 'Say where it comes from. “Our own practice” is an answer.'),
})
export type OwnRule = z.infer<typeof OwnRule>

/** A provider's own limit: what something recorded about a child rules out, or asks to do with care. */
export const OwnExclusion = ExclusionRule.omit({ id: true })
  .extend({
    strategies: z.array(Ref).max(60),
    because: Line(300, 'Say why. It stands beside what is left out.'),
    source: Line(500, 'Say where it comes from. “Our own practice” is an answer.'),
  })
  .refine(({ tags, strategies }) => tags.length + strategies.length > 0, {
    path: ['strategies'],
    message: 'Say what it rules out: a strategy, or what strategies bring with them.',
  })
export type OwnExclusion = z.infer<typeof OwnExclusion>

/** One thing of a provider's own library, of whichever kind. */
export const OwnEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('strategy'), strategy: OwnStrategy }),
  z.object({ kind: z.literal('rule'), rule: OwnRule }),
  z.object({ kind: z.literal('exclusion'), exclusion: OwnExclusion }),
])
export type OwnEntry = z.infer<typeof OwnEntry>

const never = [
  /\bholding therap/i,
  /\battachment holding/i,
  /\brage.?reduc/i,
  /\brebirth/i,
  /\brestrain/i,
  /\bseclu/i,
  /\block(ed|ing)? (them |him |her )?in\b/i,
  /\b(no|without|lose|loses|losing|withhold\w*|take away|stop) (the |his |her |their )?(food|meals?|supper|dinner|sleep|family time|contact|calls?)\b/i,
]

/**
 * Whether a text names what no library may hold: being held down as treatment, restraint or seclusion as an answer,
 * food, sleep or people taken away as a consequence. Words alone are looked at: a person still reads what is written.
 */
export function namesWhatIsNeverDone(text: string): boolean {
  return never.some((pattern) => pattern.test(text))
}
