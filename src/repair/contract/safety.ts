import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'

/** Why something stays, changes or is declined, in a sentence. */
const Because = z.string().trim().min(3, 'Say why, in a sentence.').max(500)

export const reviewSafety = command({
  name: 'repair.reviewSafety',
  says: 'A person looked again at what could harm a child and at the safety plan: it stays, or it is to change.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    /** The hard moments that were before the eyes of who decided; what arrived meanwhile stays open. */
    moments: z.array(z.uuid()).min(1).max(200),
    decision: z.enum(['stays', 'changes']),
    because: Because,
    /** The version of the plan that was looked at; 0 where there is none. */
    planNumber: z.int().min(0),
  }),
  output: z.object({}),
})

export const readUnreviewed = query({
  name: 'repair.readUnreviewed',
  says: 'The hard moments of a child after which nobody has looked at the safety plan again, oldest first.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    moments: z.array(z.object({ id: z.uuid(), happenedAt: z.iso.datetime(), words: z.string() })),
  }),
})

/** One look at the safety plan after hard moments. 'changes' is meant; 'changed' is done, by a new version. */
export const SafetyReview = z.object({
  id: z.uuid(),
  moments: z.array(z.uuid()),
  decision: z.enum(['stays', 'changes', 'changed']),
  because: z.string(),
  planNumber: z.int(),
  reviewedByName: z.string(),
  reviewedAt: z.iso.datetime(),
})
export type SafetyReview = z.infer<typeof SafetyReview>
