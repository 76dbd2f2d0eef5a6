import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { Response } from '#response/plan.ts'
import { MeetingId, MeetingShown } from './meeting-list.ts'

export const DecisionId = id('Decision')
export type DecisionId = z.infer<typeof DecisionId>

/** What a decision does to the plan; 'other' does nothing to it. */
export const DecisionKind = z.enum(['keep', 'change', 'add', 'stop', 'other'])
export type DecisionKind = z.infer<typeof DecisionKind>

const PersonShown = z.object({ id: PersonId, knownAs: z.string(), face: Face.optional() })

export const DecisionShown = z.object({
  id: DecisionId,
  meetingId: MeetingId,
  title: z.string(),
  words: z.string(),
  owner: PersonShown,
  dueOn: z.iso.date(),
  kind: DecisionKind,
  responseId: z.uuid().optional(),
  response: Response.optional(),
  /** What the child had said that this answers. */
  answers: z.uuid().optional(),
  planVersionId: z.uuid().optional(),
  doneOn: z.iso.date().optional(),
  doneWords: z.string().optional(),
})
export type DecisionShown = z.infer<typeof DecisionShown>

/** What matters most in the coming month, and who holds it. */
export const PriorityShown = z.object({ id: z.uuid(), title: z.string(), owner: PersonShown })
export type PriorityShown = z.infer<typeof PriorityShown>

export const readMeeting = query({
  name: 'review.readMeeting',
  says: 'One meeting: what was decided, and what matters most in the coming month.',
  door: 'child',
  input: z.object({ childId: ChildId, meetingId: MeetingId }),
  output: z.object({
    meeting: MeetingShown,
    decisions: z.array(DecisionShown),
    priorities: z.array(PriorityShown),
  }),
})

export const startMeeting = command({
  name: 'review.startMeeting',
  says: 'Starts a meeting. Its pack covers the days since the last one, or a month.',
  door: 'child',
  input: z.object({ id: MeetingId, childId: ChildId, heldOn: z.iso.date('Write a day as 2026-03-28.') }),
  output: z.object({ coversFrom: z.iso.date(), coversTo: z.iso.date() }),
})

const Decision = z.object({
  id: DecisionId,
  childId: ChildId,
  meetingId: MeetingId,
  title: z.string().trim().min(1, 'Write what you decide, in a sentence.').max(200),
  words: z.string().trim().max(1000),
  ownerId: PersonId,
  dueOn: z.iso.date('Write a day as 2026-03-28.'),
  kind: DecisionKind,
  /** The response of the plan that is kept, changed or stopped. */
  responseId: z.uuid().optional(),
  /** For a change or an addition: the response as it shall stand. */
  response: Response.optional(),
  answers: z.uuid().optional(),
})

export const decide = command({
  name: 'review.decide',
  says: 'Keeps a decision of a meeting. The plan changes when the meeting is closed.',
  door: 'child',
  input: Decision.refine((one) => !['keep', 'change', 'stop'].includes(one.kind) || one.responseId, {
    message: 'Choose the response that this is about.',
    path: ['responseId'],
  }).refine((one) => ['change', 'add'].includes(one.kind) === (one.response !== undefined), {
    message: 'Say how the response shall stand: what, how often, who does, decides and answers.',
    path: ['response'],
  }),
  output: z.object({}),
})

export const takeBackDecision = command({
  name: 'review.takeBackDecision',
  says: 'Takes a decision back while the meeting is still open.',
  door: 'child',
  input: z.object({ childId: ChildId, decisionId: DecisionId }),
  output: z.object({}),
})

export const markDecisionDone = command({
  name: 'review.markDecisionDone',
  says: 'Says that a decision has been carried out.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    decisionId: DecisionId,
    doneOn: z.iso.date('Write a day as 2026-03-28.'),
    words: z.string().trim().max(500),
  }),
  output: z.object({}),
})

export const addPriority = command({
  name: 'review.addPriority',
  says: 'Says what matters most in the coming month, and who holds it.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    meetingId: MeetingId,
    title: z.string().trim().min(1, 'Say what matters most.').max(200),
    ownerId: PersonId,
  }),
  output: z.object({}),
})

export const closeMeeting = command({
  name: 'review.closeMeeting',
  says: 'Closes a meeting: its decisions become one new version of the plan, if they change it.',
  door: 'child',
  input: z.object({ childId: ChildId, meetingId: MeetingId, planVersionId: PlanVersionId }),
  output: z.object({ planNumber: z.int().optional() }),
})
