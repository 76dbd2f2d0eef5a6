import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'
import { AboutMoment } from './talks.ts'

/** Whether it is all right again, where the child wished to say. */
export const childSays = ['nothing', 'all-right', 'not-yet'] as const

export const goBack = command({
  name: 'repair.goBack',
  says: 'Keeps that someone went back to a child after a hard moment, or why not yet. It stays open until someone has.',
  door: 'child',
  offline: true,
  input: AboutMoment.extend({
    outcome: z.enum(['went-back', 'not-yet']),
    /** Who came first. */
    firstBy: z.enum(['adult', 'child']),
    /** The adult of the two; missing: who tells it. */
    personId: PersonId.optional(),
    /** What was said or done. */
    words: z.string().trim().max(2000),
    /** How the child was after it. */
    received: Shape.optional(),
    childSays: z.enum(childSays).optional(),
    because: z.string().trim().max(500),
  })
    .refine(({ outcome, words }) => outcome === 'not-yet' || words !== '', {
      message: 'Say what was said or done. A few words are enough.',
      path: ['words'],
    })
    .refine(({ outcome, because }) => outcome === 'went-back' || because.length >= 3, {
      message: 'Say what is in the way.',
      path: ['because'],
    }),
  output: Receipt,
})

export const putRightBetween = command({
  name: 'repair.putRightBetween',
  says: 'Keeps that two young people put something right between them, in the record of each who agrees to that.',
  door: 'child',
  input: AboutMoment.extend({
    /** The other young person. */
    otherId: ChildId,
    words: z.string().trim().min(1, 'Say what they said or did, without the other’s name.').max(2000),
    /** Who of the two said yes to having it written down. */
    childAgrees: z.boolean(),
    otherAgrees: z.boolean(),
    /** Both said that their first name may stand in the other’s record. */
    namesAgreed: z.boolean(),
  })
    .refine(({ childAgrees, otherAgrees }) => childAgrees || otherAgrees, {
      message: 'Ask each of them. It is written only for who says yes.',
      path: ['childAgrees'],
    })
    .refine(({ childId, otherId }) => childId !== otherId, {
      message: 'Choose the other young person.',
      path: ['otherId'],
    })
    .refine(({ namesAgreed, childAgrees, otherAgrees }) => !namesAgreed || (childAgrees && otherAgrees), {
      message: 'A name stands there only where both said yes.',
      path: ['namesAgreed'],
    }),
  output: z.object({}),
})

/** One time that someone went back, or could not yet. */
export const GoingBack = z.object({
  id: z.uuid(),
  outcome: z.enum(['went-back', 'not-yet']),
  firstBy: z.enum(['adult', 'child']),
  /** The adult’s first name; empty where it was between two young people. */
  personName: z.string(),
  otherChild: z.string(),
  words: z.string(),
  received: Shape.optional(),
  childSays: z.enum(childSays).optional(),
  because: z.string(),
  happenedAt: z.iso.datetime(),
  toldByName: z.string(),
})
export type GoingBack = z.infer<typeof GoingBack>
