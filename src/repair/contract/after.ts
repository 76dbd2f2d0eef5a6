import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { AdultThere } from './adult-talks.ts'
import { OtherThere } from './between.ts'
import { GoingBack } from './going-back.ts'
import { Lesson } from './lessons.ts'
import { AroundPerson } from './open.ts'
import { SafetyReview } from './safety.ts'
import { ChildTalk, MomentSide } from './talks.ts'

/** What still has to follow, by when, under which rule. */
export const StillToDo = z.object({
  kind: z.string(),
  about: z.uuid(),
  dueAt: z.iso.datetime().optional(),
  rule: z.string().optional(),
})

export const After = z.object({
  moment: z.object({
    id: z.uuid(),
    happenedAt: z.iso.datetime(),
    words: z.string(),
    toldByName: z.string(),
  }),
  open: z.array(StillToDo),
  talks: z.array(ChildTalk),
  sides: z.array(MomentSide),
  adults: z.array(AdultThere),
  goings: z.array(GoingBack),
  /** The other young people who were there, and whether it was put right between the two. */
  others: z.array(OtherThere),
  /** The hard moments after which nobody has looked at the safety plan again, oldest first. */
  unreviewed: z.array(z.object({ id: z.uuid(), happenedAt: z.iso.datetime(), words: z.string() })),
  reviews: z.array(SafetyReview),
  lessons: z.array(Lesson),
  people: z.array(AroundPerson),
  may: z.object({ tell: z.boolean(), tellLesson: z.boolean(), decide: z.boolean() }),
})
export type After = z.infer<typeof After>

export const readAfter = query({
  name: 'repair.readAfter',
  says: 'What followed a hard moment and what is still open: talks, going back, the safety plan, what was learned.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    /** The hard moment, or anything that was told or is open about it. */
    about: z.uuid(),
  }),
  output: After,
})
