import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'

export const BreakGlassId = id('BreakGlass')

export const openInEmergency = command({
  name: 'people.openInEmergency',
  says: 'Opens a child’s record for an hour to someone without a tie, with a reason. The manager and the child see it.',
  door: 'organisation',
  input: z.object({
    id: BreakGlassId,
    childId: ChildId,
    because: z.string().trim().min(15, 'Say in a sentence why you need to see this now.').max(1000),
  }),
  output: z.object({ closesAt: z.iso.datetime() }),
})

export const Look = z.object({
  at: z.iso.datetime(),
  personId: PersonId,
  knownAs: z.string(),
  job: z.string().optional(),
  outcome: z.enum(['opened', 'refused']),
  times: z.int(),
})

export const Emergency = z.object({
  id: BreakGlassId,
  personId: PersonId,
  knownAs: z.string(),
  because: z.string(),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  review: z.string().optional(),
})

export const readLooks = query({
  name: 'people.readLooks',
  says: 'Who looked at a child’s record, by person and day, and which openings were emergencies.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ looks: z.array(Look), emergencies: z.array(Emergency) }),
})

export const listEmergencies = query({
  name: 'people.listEmergencies',
  says: 'Openings in an emergency that nobody has reviewed yet.',
  door: 'children',
  input: z.object({}),
  output: z.object({ emergencies: z.array(Emergency.extend({ childId: ChildId })) }),
})

export const reviewEmergency = command({
  name: 'people.reviewEmergency',
  says: 'The manager’s review of an opening in an emergency. Nobody reviews their own.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    emergencyId: BreakGlassId,
    review: z.string().trim().min(3, 'Say what you found.').max(1000),
  }),
  output: z.object({}),
})
