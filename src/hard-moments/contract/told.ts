import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { HardMomentId } from '#records/contract.ts'
import { maybe } from './facts.ts'

/** Whom one tells after a hard moment. */
export const Whom = z.enum([
  'inspectorate',
  'placing-authority',
  'secretary-of-state',
  'local-authority',
  'health-board',
  'ombudsman',
  'police',
  'family',
  'social-worker',
  'manager',
  'on-call',
  'someone-else',
])
export const How = z.enum(['call', 'e-mail', 'form', 'in-person', 'message'])

const Told = z.object({
  whom: Whom,
  /** Who it was, by name. */
  name: maybe(200),
  what: z.string().trim().min(1, 'Say what you told them.').max(2000),
  how: How,
  /** A number that they gave: of the police, of the form. */
  reference: maybe(120),
  happenedAt: z.iso.datetime(),
})

export const recordTold = command({
  name: 'hard-moments.recordTold',
  says: 'Keeps who was told about a hard moment: whom, what, how and when.',
  door: 'child',
  offline: true,
  input: Told.extend({ id: z.uuid(), childId: ChildId, momentId: HardMomentId }),
  output: Receipt,
})

export const ToldShown = Told.extend({ id: z.uuid(), toldByName: z.string(), toldAt: z.iso.datetime() })
export type ToldShown = z.infer<typeof ToldShown>

/** Who can decide whether others must be told: no one about themselves. */
export const WhoDecides = z.object({
  /** A manager of the home; else the responsible individual, because every manager was part of it. */
  isManager: z.boolean(),
  /** First names of those who can. */
  names: z.array(z.string()),
  /** The one who asks was no part of it. */
  isMine: z.boolean(),
})
export type WhoDecides = z.infer<typeof WhoDecides>

export const decideNotifiable = command({
  name: 'hard-moments.decideNotifiable',
  says: 'Decides whether a hard moment must be notified under a rule, with the reason either way.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    momentId: HardMomentId,
    rule: z.string().max(80),
    isNotifiable: z.boolean(),
    because: z.string().trim().min(3, 'Say why, either way.').max(1000),
  }),
  output: z.object({}),
})

export const DecisionShown = z.object({
  id: z.uuid(),
  rule: z.string(),
  isNotifiable: z.boolean(),
  because: z.string(),
  decidedByName: z.string(),
  decidedAt: z.iso.datetime(),
  /** Who decided was part of the moment, as it was told since: it is asked again of somebody else. */
  isByConcerned: z.boolean(),
})
export type DecisionShown = z.infer<typeof DecisionShown>
