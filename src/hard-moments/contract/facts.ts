import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'
import { HardMomentId, KeptFor } from '#records/contract.ts'
import { Mark, marksFit } from '#records/marks.ts'
import { momentKinds } from '../moment-kinds.ts'

/** A few words that may be missing. */
export const maybe = (most: number) => z.string().trim().max(most).default('')

/** The facts of a hard moment, told when everyone is settled. What nobody said stays empty. */
export const Facts = z.object({
  kinds: z.array(z.enum(momentKinds)).max(8),
  place: maybe(120),
  /** Who works here and was there. */
  adults: z.array(PersonId).max(12),
  /** The other young people who were there. */
  children: z.array(ChildId).max(12),
  others: maybe(300),
  ledTo: z.array(z.string().trim().min(1).max(300)).max(12),
  signs: z.array(z.string().trim().min(1).max(300)).max(12),
  /** Responses of the plan. */
  tried: z.array(z.uuid()).max(20),
  helped: z.array(z.uuid()).max(20),
  triedOther: maybe(300),
  end: Shape.optional(),
  endedAt: z.iso.datetime().optional(),
  words: maybe(5000),
  /** What of the words is a fact, an opinion, or about somebody else. */
  marks: z.array(Mark).max(100).optional(),
  /** Absent: the child may read it. */
  kept: z.object({ reason: KeptFor, reviewOn: z.iso.date() }).optional(),
})
export type Facts = z.infer<typeof Facts>

export const tellFacts = command({
  name: 'hard-moments.tellFacts',
  says: 'Tells the facts of a hard moment. A new telling stands beside the earlier ones; the newest counts.',
  door: 'child',
  offline: true,
  input: Facts.extend({ id: z.uuid(), childId: ChildId, momentId: HardMomentId }).refine(
    ({ words, marks = [] }) => marksFit(words, marks),
    { message: 'A mark does not lie on the words.', path: ['marks'] },
  ),
  output: Receipt,
})
