import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'

export const PlanVersionId = id('PlanVersion')
export type PlanVersionId = z.infer<typeof PlanVersionId>

/**
 * What changed between two versions: ids and what happened to them; the page makes the sentences.
 * A part of the safety plan has its name as id: triggers, earlySigns, helps, harder or bring.
 */
export const PlanChange = z.object({
  what: z.enum(['need', 'response', 'safety', 'boundary']),
  change: z.enum(['added', 'changed', 'stopped']),
  id: z.string(),
  title: z.string(),
  before: z.string(),
  after: z.string(),
})
export type PlanChange = z.infer<typeof PlanChange>

export const readChanges = query({
  name: 'response.readChanges',
  says: 'What changed between two versions of a plan.',
  door: 'child',
  input: z.object({ childId: ChildId, from: z.int(), to: z.int() }),
  output: z.object({ changes: z.array(PlanChange) }),
})
