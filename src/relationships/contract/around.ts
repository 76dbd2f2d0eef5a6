import { z } from 'zod'
import { ContactId } from '#people/contract/children.ts'
import { command, query } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { AroundKind, KeyRelationship, Quality } from '../around.ts'

export const AroundId = id('Around')
export type AroundId = z.infer<typeof AroundId>

const Day = z.iso.date('Choose a day.')
const Name = z.string().trim().min(1, 'Write what the child calls them.').max(80)

export const AroundTelling = z.object({
  name: Name,
  kind: AroundKind,
  how: z.string().trim().max(120),
  keyRelationship: KeyRelationship.optional(),
  quality: Quality,
  byChild: z.boolean(),
  /** The adult who says so; empty where the child does. */
  saidBy: z.string().trim().max(80),
  words: z.string().trim().max(1000),
  sinceOn: Day,
})
export type AroundTelling = z.infer<typeof AroundTelling>

export const tellAround = command({
  name: 'relationships.tellAround',
  says: 'Tells how it is between a child and somebody around them, for the first time or anew. Earlier tellings stay.',
  door: 'child',
  input: AroundTelling.extend({
    id: z.uuid(),
    childId: ChildId,
    aroundId: AroundId,
    /** The contact whom they are, where they are written down as one already. */
    contactId: ContactId.optional(),
  }),
  output: z.object({}),
})

export const linkContact = command({
  name: 'relationships.linkContact',
  says: 'Says which contact somebody around a child is, or that they are none of them.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    aroundId: AroundId,
    /** Nothing: they are none of the contacts. */
    contactId: ContactId.nullable(),
  }),
  output: z.object({}),
})

export const endAround = command({
  name: 'relationships.endAround',
  says: 'Says from which day somebody is no longer around a child, and why.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    aroundId: AroundId,
    onDay: Day,
    because: z.string().trim().min(3, 'Say why, in a few words.').max(500),
  }),
  output: z.object({}),
})

export const StepId = id('AroundStep')
export type StepId = z.infer<typeof StepId>

export const addStep = command({
  name: 'relationships.addStep',
  says: 'Agrees the next step for a tie: what, who does it, by when. It is a duty until it is answered.',
  door: 'child',
  input: z.object({
    id: StepId,
    childId: ChildId,
    aroundId: AroundId,
    words: z.string().trim().min(3, 'Say what the next step is.').max(300),
    doesId: PersonId.optional(),
    doesName: z.string().trim().min(1, 'Say who does it.').max(80),
    byOn: Day,
  }),
  output: z.object({}),
})

export const tellStep = command({
  name: 'relationships.tellStep',
  says: 'Says that a next step was done, or that it will not be and why.',
  door: 'child',
  input: z
    .object({
      id: z.uuid(),
      childId: ChildId,
      stepId: StepId,
      done: z.boolean(),
      words: z.string().trim().max(500),
    })
    .refine(({ done, words }) => done || words !== '', {
      message: 'Say why it will not be done.',
      path: ['words'],
    }),
  output: z.object({}),
})

const Told = z.object({ toldByName: z.string(), toldAt: z.iso.datetime() })

export const StepShown = Told.extend({
  id: StepId,
  words: z.string(),
  doesName: z.string(),
  byOn: z.iso.date(),
  answer: Told.extend({ done: z.boolean(), words: z.string() }).optional(),
})
export type StepShown = z.infer<typeof StepShown>

export const AroundShown = z.object({
  id: AroundId,
  /** The contact whom they are. How to reach a contact is read where contacts are, by those who may. */
  contactId: ContactId.optional(),
  /** Newest first. */
  tellings: z.array(AroundTelling.extend({ id: z.uuid() }).extend(Told.shape)),
  ends: z.array(Told.extend({ onDay: z.iso.date(), because: z.string() })),
  /** What is open first. */
  steps: z.array(StepShown),
})
export type AroundShown = z.infer<typeof AroundShown>

export const readAround = query({
  name: 'relationships.readAround',
  says: 'The people around a child: all that was told about each tie, how it ended, and the next steps.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ people: z.array(AroundShown) }),
})
