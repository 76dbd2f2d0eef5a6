import { z } from 'zod'
import { command, MOST_OF_MANY, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { readingLevels } from '../my-plan-levels.ts'
import { Plan, ResponseId } from '../plan.ts'
import { PlanVersionId } from './changes.ts'

/** Someone whom the plan names or who has a part in it. */
export const PlanPerson = z.object({
  personId: PersonId,
  knownAs: z.string(),
  face: Face.optional(),
})
export type PlanPerson = z.infer<typeof PlanPerson>

export const Agreement = PlanPerson.extend({
  isChild: z.boolean(),
  /** Nothing yet, yes, or what should change, in their words. */
  verdict: z.enum(['waiting', 'agrees', 'should-change']),
  words: z.string(),
  at: z.iso.datetime().optional(),
})
export type Agreement = z.infer<typeof Agreement>

/** A version of the plan as it stands: what it says, who made it, who agrees. */
export const PlanVersion = z.object({
  id: PlanVersionId,
  number: z.int(),
  plan: Plan,
  because: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  agreements: z.array(Agreement),
  /** The adults who said that they have read it, and when they first did. */
  readings: z.array(PlanPerson.extend({ at: z.iso.datetime() })),
  /** The adults around the child who have still to read it. */
  unread: z.array(PlanPerson),
  /** Since when each response is in the plan without a break: the version that brought it, and its time. */
  since: z.array(z.object({ responseId: ResponseId, number: z.int(), at: z.iso.datetime() })),
  /** What people said should change about earlier versions, newest first: a new version takes nobody’s words away. */
  saidBefore: z.array(
    PlanPerson.extend({ number: z.int(), words: z.string(), at: z.iso.datetime(), isChild: z.boolean() }),
  ),
})
export type PlanVersion = z.infer<typeof PlanVersion>

const PlanListed = PlanVersion.pick({
  id: true,
  number: true,
  because: true,
  madeBy: true,
  madeAt: true,
})

/** How the young person reads their plan, and who chose it last; nobody did: all of it. */
export const Reading = z.object({
  level: z.enum(readingLevels),
  chosenBy: z.string().optional(),
  at: z.iso.datetime().optional(),
})
export type Reading = z.infer<typeof Reading>

export const chooseReading = command({
  name: 'response.chooseReading',
  says: 'Keeps how a young person reads their plan: pictures, short words, or all of it.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, level: z.enum(readingLevels) }),
  output: z.object({}),
})

export const readPlan = query({
  name: 'response.readPlan',
  says: 'A child’s plan as it is in force, or an earlier version, with who agrees.',
  door: 'child',
  input: z.object({ childId: ChildId, number: z.int().optional() }),
  output: z.object({
    version: PlanVersion.optional(),
    versions: z.array(PlanListed),
    /** The names of those whom responses mention, by id. */
    people: z.array(PlanPerson),
    /** What the one who asks may do with it. */
    may: z.object({
      change: z.boolean(),
      agree: z.boolean(),
      markRead: z.boolean(),
      chooseReading: z.boolean(),
    }),
    reading: Reading,
  }),
})

/** Why the plan changes, in a sentence. */
export const Because = z.string().trim().min(3, 'Say why the plan changes.').max(500)

export const publishPlan = command({
  name: 'response.publishPlan',
  mostBytes: MOST_OF_MANY,
  says: 'Puts a new version of the plan in force and announces it to everyone around the child.',
  door: 'child',
  input: z.object({
    id: PlanVersionId,
    childId: ChildId,
    /** The version that was changed: another one in force by now is a conflict, and a person decides. */
    basedOn: z.int().min(0),
    plan: Plan,
    because: Because,
  }),
  output: z.object({ number: z.int() }),
})

export const sayAboutPlan = command({
  name: 'response.sayAboutPlan',
  says: 'Agrees to the plan in force, or says what should change.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    versionId: PlanVersionId,
    verdict: z.enum(['agrees', 'should-change']),
    words: z.string().trim().max(1000),
  }),
  output: z.object({}),
})
