import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { Boundary, Plan } from '../plan.ts'
import { PlanChange, PlanVersionId } from './changes.ts'

/** A child on the shift: what to try first, what changed, and the safety plan for the hard moment. */
export const ShiftCard = z.object({
  childId: ChildId,
  version: z.int(),
  versionId: PlanVersionId,
  tryFirst: z.array(
    z.object({ responseId: z.uuid(), short: z.string(), how: z.string(), needIds: z.array(z.uuid()) }),
  ),
  responses: z.array(
    z.object({
      responseId: z.uuid(),
      short: z.string(),
      title: z.string(),
      when: z.string(),
      needIds: z.array(z.uuid()),
    }),
  ),
  needs: z.array(z.object({ needId: z.uuid(), title: z.string(), finding: z.string() })),
  boundaries: z.array(Boundary.pick({ id: true, says: true, because: true })),
  safety: Plan.shape.safety,
  safetyAgreedAt: z.iso.datetime().optional(),
  bring: z.string().optional(),
  /** Changes since the reader last marked the plan as read; empty when they have read this version. */
  changes: z.array(PlanChange),
})
export type ShiftCard = z.infer<typeof ShiftCard>

export const readShiftCards = query({
  name: 'response.readShiftCards',
  says: 'The shift cards of the children of a home, compiled from their plans.',
  door: 'children',
  input: z.object({ homeId: z.uuid() }),
  output: z.object({ cards: z.array(ShiftCard) }),
})

export const markPlanRead = command({
  name: 'response.markPlanRead',
  says: 'Keeps that the one who asks has read a version of the plan.',
  door: 'child',
  offline: true,
  input: z.object({ id: z.uuid(), childId: ChildId, versionId: PlanVersionId }),
  output: Receipt,
})
