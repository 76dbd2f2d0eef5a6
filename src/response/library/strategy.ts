import { z } from 'zod'
import { Flag } from './flags.ts'

/** Where a response reaches: the four domains of the map from the ground up, and the adults themselves. */
export const Domain = z.enum(['senses', 'regulation', 'relating', 'thinking', 'team'])
export type Domain = z.infer<typeof Domain>

/**
 * How well a way of responding is shown to help: A named in national guidance or by several trials,
 * B one controlled study or a promising rating, C practice, theory or studies without a comparison.
 */
export const EvidenceGrade = z.enum(['A', 'B', 'C'])
export type EvidenceGrade = z.infer<typeof EvidenceGrade>

/** What a way of responding brings with it that some children must be spared. */
export const StrategyTag = z.enum([
  'touch',
  'water',
  'animals',
  'height',
  'spinning',
  'noise',
  'food',
  'heat',
  'dark',
  'weight',
  'breath',
  'exertion',
  'group',
  'peers',
  'new-people',
  'family',
  'past',
  'camera',
  'leaving-home',
])
export type StrategyTag = z.infer<typeof StrategyTag>

/** From and to, in whole years of age, both included. */
export const AgeRange = z.tuple([z.int().min(0), z.int().max(99)])

export const Strategy = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** One or two sentences that someone on a night shift can act on. */
  how: z.string().min(1),
  /** 1 senses, 2 regulation, 3 relating, 4 thinking; 0 the team under all of them. */
  level: z.int().min(0).max(4),
  domains: z.array(Domain).min(1),
  ages: AgeRange,
  dose: z.string().min(1),
  /** The least that the dose asks for; null where a therapist or a plan decides. */
  plannedTimes: z
    .object({ count: z.int().positive(), per: z.enum(['day', 'week', 'month', 'once', 'as-needed']) })
    .nullable(),
  deliveredBy: z.string().min(1),
  cautions: z.string().min(1),
  tags: z.array(StrategyTag),
  /** Never suggested unless all of these are recorded. */
  onlyWith: z.array(Flag),
  evidence: EvidenceGrade,
  source: z.string().min(1),
  /** Whether the source was looked up; false means that it rests on practice or on memory. */
  checked: z.boolean(),
})
export type Strategy = z.infer<typeof Strategy>
