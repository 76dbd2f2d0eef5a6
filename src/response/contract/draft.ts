import { z } from 'zod'
import { command, MOST_OF_MANY, query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { Plan } from '../plan.ts'

/** What a plan still asks for before it can be lived. A hint: a person decides. */
export const PlanHint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-relating-response'), atLeast: z.int() }),
  z.object({ kind: z.literal('too-many-responses'), count: z.int(), atMost: z.int() }),
])
export type PlanHint = z.infer<typeof PlanHint>

/** A plan that someone is still writing: theirs alone, one for each child. */
export const Draft = z.object({
  basedOn: z.int().min(0),
  plan: Plan,
  because: z.string().max(500),
})
export type Draft = z.infer<typeof Draft>

export const readDraft = query({
  name: 'response.readDraft',
  says: 'The plan that the one who asks is still writing for a child, if there is one.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    draft: Draft.extend({ savedAt: z.iso.datetime() }).optional(),
    hints: z.array(PlanHint),
  }),
})

export const saveDraft = command({
  name: 'response.saveDraft',
  mostBytes: MOST_OF_MANY,
  says: 'Keeps a plan that is still being written, as one goes; nobody else sees it.',
  door: 'child',
  input: Draft.extend({ childId: ChildId }),
  output: z.object({ savedAt: z.iso.datetime(), hints: z.array(PlanHint) }),
})

export const layDraftAside = command({
  name: 'response.layDraftAside',
  says: 'Lays aside one’s own draft: the plan in force is where one begins again.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({}),
})
