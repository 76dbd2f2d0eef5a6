import { z } from 'zod'
import { Day } from '#people/contract/children.ts'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, HomeId, id } from '#platform/ids.ts'

export const VisitId = id('Visit')
export type VisitId = z.infer<typeof VisitId>

export const VisitorKind = z.enum(['family', 'professional', 'tradesperson', 'other'])
export type VisitorKind = z.infer<typeof VisitorKind>

const Visit = z.object({
  name: z.string().trim().min(1, 'Write the name of the visitor.').max(200),
  kind: VisitorKind,
  comesFrom: z.string().trim().max(120),
  /** The young person whom they see, where it is one. */
  childId: ChildId.optional(),
  /** Whom they see, where it is somebody else. */
  sees: z.string().trim().max(200),
  reason: z.string().trim().min(1, 'Write why they came.').max(300),
  cameAt: z.iso.datetime(),
})

export const signVisitorIn = command({
  name: 'shift.signVisitorIn',
  says: 'Signs a visitor in: who, whom they see, why, and when they came.',
  door: 'home',
  offline: true,
  input: Visit.extend({ id: VisitId, homeId: HomeId }),
  output: Receipt,
})

export const signVisitorOut = command({
  name: 'shift.signVisitorOut',
  says: 'Keeps when a visitor left.',
  door: 'home',
  offline: true,
  input: z.object({ id: z.uuid(), homeId: HomeId, visitId: VisitId, leftAt: z.iso.datetime() }),
  output: Receipt,
})

export const VisitShown = Visit.extend({
  id: VisitId,
  leftAt: z.iso.datetime().optional(),
  signedInBy: z.string(),
})
export type VisitShown = z.infer<typeof VisitShown>

export const readVisitors = query({
  name: 'shift.readVisitors',
  says: 'Who visited a home on a day, and, today, who is still here from before.',
  door: 'home',
  input: z.object({ homeId: HomeId, onDay: Day }),
  output: z.object({ visits: z.array(VisitShown) }),
})
