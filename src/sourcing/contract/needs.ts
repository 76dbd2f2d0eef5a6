import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { isKind } from '../kinds/kinds.ts'
import { ConfirmedByHand } from '../rules/conditions.ts'

export const SourcingNeedId = id('SourcingNeed')
export type SourcingNeedId = z.infer<typeof SourcingNeedId>
export const ProviderId = id('Provider')
export type ProviderId = z.infer<typeof ProviderId>

/** Where it comes from: a need of the plan, or what the assessment means. */
export const Source = z.object({ kind: z.enum(['plan-need', 'meaning']), id: z.uuid() })
export type Source = z.infer<typeof Source>

/** Education or psychotherapy that a child needs from outside the home. */
export const SourcingNeed = z
  .object({
    id: SourcingNeedId,
    childId: ChildId,
    kind: z.string().refine(isKind, 'Choose what is looked for.'),
    /** For a kind that the list does not have. */
    kindWords: z.string().trim().max(80),
    purpose: z.string().trim().min(3, 'Say what it is for.').max(1000),
    /** Unchanged, as the child said it. */
    childWords: z.string().max(1000),
    wishedBy: z.string().trim().min(1, 'Say who wishes for it.').max(120),
    byHealthService: z.boolean(),
    source: Source.optional(),
  })
  .refine(({ kind, kindWords }) => kind !== 'other' || kindWords.length >= 2, {
    message: 'Say in a few words what it is.',
    path: ['kindWords'],
  })

export const addNeed = command({
  name: 'sourcing.addNeed',
  says: 'Says which education or psychotherapy a child needs, what for, and what the child says.',
  door: 'child',
  input: SourcingNeed,
  output: z.object({}),
})

const about = { childId: ChildId, sourcingNeedId: SourcingNeedId }

export const addProvider = command({
  name: 'sourcing.addProvider',
  says: 'Writes down a school, tutor or therapist that was found. The register number is kept as it is written.',
  door: 'child',
  input: z.object({
    id: ProviderId,
    ...about,
    name: z.string().trim().min(2, 'Say who it is.').max(120),
    qualification: z.string().trim().max(200),
    registerNumber: z.string().trim().max(80),
    supervision: z.string().trim().max(200),
    offers: z.string().trim().max(500),
    waiting: z.string().trim().max(120),
  }),
  output: z.object({}),
})

export const confirmCondition = command({
  name: 'sourcing.confirmCondition',
  says: 'Confirms a condition of the law for a provider, with what shows it.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    ...about,
    providerId: ProviderId,
    condition: ConfirmedByHand,
    words: z.string().trim().min(3, 'Say what shows it: a certificate, a talk, a date.').max(500),
  }),
  output: z.object({}),
})
