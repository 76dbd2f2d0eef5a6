import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { ConditionId } from '../rules/conditions.ts'
import { LetterShown } from './letters.ts'
import { ProviderId, Source, SourcingNeedId } from './needs.ts'
import { Outcome, StepId } from './steps.ts'

const told = { toldByName: z.string(), toldAt: z.iso.datetime() }

/** A condition of the law for a provider; without `confirmed` it is open. */
export const ConditionShown = z.object({
  id: ConditionId,
  confirmed: z.object({ byName: z.string(), at: z.iso.datetime(), words: z.string() }).optional(),
})
export type ConditionShown = z.infer<typeof ConditionShown>

export const ProviderShown = z.object({
  id: ProviderId,
  name: z.string(),
  qualification: z.string(),
  registerNumber: z.string(),
  supervision: z.string(),
  offers: z.string(),
  waiting: z.string(),
  /** Empty where the health service arranges it. */
  conditions: z.array(ConditionShown),
  ...told,
})
export type ProviderShown = z.infer<typeof ProviderShown>

export const StepKind = z.enum(['asked', 'answered', 'referred', 'waiting', 'started', 'reviewed', 'ended'])
export type StepKind = z.infer<typeof StepKind>

export const StepShown = z.object({
  id: StepId,
  kind: StepKind,
  onDay: z.iso.date(),
  providerId: ProviderId.optional(),
  about: StepId.optional(),
  whom: z.string(),
  words: z.string(),
  childWords: z.string(),
  answer: z.enum(['approved', 'not-approved']).optional(),
  inWriting: z.boolean().optional(),
  untilOn: z.iso.date().optional(),
  often: z.string(),
  reviewWeeks: z.int().optional(),
  outcome: Outcome.optional(),
  /** The conditions that nobody had confirmed when it started, and why it started all the same. */
  missing: z.array(ConditionId),
  despite: z.string(),
  ...told,
})
export type StepShown = z.infer<typeof StepShown>

export const SourcingShown = z.object({
  id: SourcingNeedId,
  kind: z.string(),
  kindWords: z.string(),
  purpose: z.string(),
  childWords: z.string(),
  wishedBy: z.string(),
  byHealthService: z.boolean(),
  source: Source.extend({ says: z.string() }).optional(),
  ...told,
  providers: z.array(ProviderShown),
  /** In the order in which they happened. */
  steps: z.array(StepShown),
  /** The provider that it has come to; none while several are looked at. */
  providerId: ProviderId.optional(),
  /** Where it stands: what was told last. */
  stage: z.enum(['looking', 'asked', 'approved', 'not-approved', 'referred', 'waiting', 'started', 'ended']),
  letters: z.array(LetterShown),
  /** When somebody looks at what it brings. */
  reviewOn: z.iso.date().optional(),
})
export type SourcingShown = z.infer<typeof SourcingShown>

export const readSourcing = query({
  name: 'sourcing.readSourcing',
  says: 'Which education and psychotherapy is looked for outside the home for a child, and how far each is.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    /** Newest first; what has ended stands last. */
    needs: z.array(SourcingShown),
    /** What a new one can come from: the needs of the plan and what the assessment means. */
    sources: z.array(Source.extend({ says: z.string() })),
    may: z.object({ tell: z.boolean(), answer: z.boolean(), confirm: z.boolean() }),
  }),
})
