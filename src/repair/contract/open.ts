import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { talkAnswers } from './talk-answers.ts'

/** Somebody whom a child may choose to talk with, as the one who asks sees them. */
export const AroundPerson = z.object({ personId: PersonId, knownAs: z.string(), face: Face.optional() })
export type AroundPerson = z.infer<typeof AroundPerson>

/** A hard moment after which something is open, as the shift sees it. */
export const OpenMoment = z.object({
  momentId: z.uuid(),
  happenedAt: z.iso.datetime(),
  /** The child has not been asked yet, or not talked yet. */
  talk: z.enum(['not-asked', 'asked', 'done']),
  /** What they answered last, and whom they chose. */
  asked: z.object({ answer: z.enum([...talkAnswers, 'rests']), withName: z.string() }).optional(),
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
