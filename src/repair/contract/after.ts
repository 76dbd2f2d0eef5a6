import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { AdultThere } from './adult-talks.ts'
import { GoingBack } from './going-back.ts'
import { Lesson } from './lessons.ts'
import { SafetyReview } from './safety.ts'
import { ChildTalk, MomentSide } from './talks.ts'

/** Somebody whom a child may choose to talk with, as the one who asks sees them. */
export const AroundPerson = z.object({ personId: PersonId, knownAs: z.string(), face: Face.optional() })
export type AroundPerson = z.infer<typeof AroundPerson>

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

/** A hard moment after which something is open, as the shift sees it. */
export const OpenMoment = z.object({
  momentId: z.uuid(),
  happenedAt: z.iso.datetime(),
  /** The child has not been asked yet, or not talked yet. */
  talk: z.enum(['not-asked', 'asked', 'done']),
  /** What they answered last, and whom they chose. */
  asked: z.object({ answer: ChildTalk.shape.answer, withName: z.string() }).optional(),
  /** Nobody went back yet, or it is not all right yet. */
  goBack: z.boolean(),
  /** How many adults who were there have not been offered a talk. */
  adults: z.int(),
  learned: z.boolean(),
})
export type OpenMoment = z.infer<typeof OpenMoment>

export const readOpen = query({
  name: 'repair.readOpen',
  says: 'For each child of a home what is still open after hard moments, and since when the safety plan waits.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    children: z.array(
      z.object({
        childId: ChildId,
        /** The hard moment since which nobody has looked at the safety plan again. */
        safetySince: z.iso.datetime().optional(),
        moments: z.array(OpenMoment),
        people: z.array(AroundPerson),
      }),
    ),
  }),
})
export type OpenAfter = z.infer<typeof readOpen.output>['children'][number]
