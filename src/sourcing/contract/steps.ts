import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { ProviderId, SourcingNeedId } from './needs.ts'

export const StepId = id('SourcingStep')
export type StepId = z.infer<typeof StepId>

const Day = z.iso.date()
const Words = z.string().trim().max(1000)
const Weeks = z
  .int('Write whole weeks.')
  .min(1, 'One week at least.')
  .max(26, 'Half a year at most: 26 weeks.')

const step = { id: StepId, childId: ChildId, sourcingNeedId: SourcingNeedId, onDay: Day }

/** How it ended. */
export const Outcome = z.enum(['helped', 'helped-some', 'did-not-help', 'not-begun'])
export type Outcome = z.infer<typeof Outcome>

/** What happened with what is looked for. */
export const Step = z.discriminatedUnion('kind', [
  z.object({
    ...step,
    kind: z.literal('asked'),
    providerId: ProviderId.optional(),
    whom: z.string().trim().min(2, 'Say who was asked.').max(120),
    words: Words,
  }),
  z.object({ ...step, kind: z.literal('referred'), providerId: ProviderId, words: Words }),
  z.object({
    ...step,
    kind: z.literal('waiting'),
    providerId: ProviderId.optional(),
    /** Missing: nobody has given a day. */
    untilOn: Day.optional(),
    words: Words,
  }),
  z.object({
    ...step,
    kind: z.literal('started'),
    providerId: ProviderId,
    whom: z.string().trim().min(2, 'Say with whom it started.').max(120),
    often: z.string().trim().min(2, 'Say how often: Tuesdays at four.').max(120),
    reviewWeeks: Weeks,
    /** Why it started while a condition of the law was not confirmed. */
    despite: z.string().trim().max(500),
  }),
  z.object({
    ...step,
    kind: z.literal('reviewed'),
    words: Words.min(3, 'Say what it brought.'),
    childWords: z.string().max(1000),
    reviewWeeks: Weeks,
  }),
  z.object({
    ...step,
    kind: z.literal('ended'),
    outcome: Outcome,
    words: Words.min(3, 'Say why it ended.'),
  }),
])
export type Step = z.infer<typeof Step>

export const tellStep = command({
  name: 'sourcing.tellStep',
  says: 'Tells a step: approval asked, referred, waiting, started, reviewed, ended. Earlier steps stay.',
  door: 'child',
  input: Step,
  output: z.object({}),
})

export const answerApproval = command({
  name: 'sourcing.answerApproval',
  says: 'Answers for the placing authority whether it approves, or writes down what it answered.',
  door: 'child',
  input: z
    .object({
      ...step,
      /** The asking that it answers. */
      about: StepId,
      answer: z.enum(['approved', 'not-approved']),
      inWriting: z.boolean(),
      whom: z.string().trim().min(2, 'Say who answered.').max(120),
      words: Words,
    })
    .refine(({ answer, words }) => answer === 'approved' || words.length >= 3, {
      message: 'Say why not, or what is still needed.',
      path: ['words'],
    }),
  output: z.object({}),
})
