import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'

/** Where in the body a feeling can be. Not to know is an answer. */
export const BodyPlace = z.enum([
  'head',
  'throat',
  'chest',
  'tummy',
  'arms',
  'hands',
  'legs',
  'feet',
  'everywhere',
  'not-sure',
])
export type BodyPlace = z.infer<typeof BodyPlace>

/** Who sees how it is going: nobody but the child, one person, or everyone who plans with them. */
const SeenBy = z.discriminatedUnion('who', [
  z.object({ who: z.literal('me') }),
  z.object({ who: z.literal('person'), personId: PersonId }),
  z.object({ who: z.literal('team') }),
])

/** How it is going, said by the child in one of five shapes. Everything else may stay empty. */
const CheckIn = z.object({
  id: z.uuid(),
  happenedAt: z.iso.datetime(),
  shape: Shape,
  places: z.array(BodyPlace).max(10),
  words: z.string().trim().max(500).optional(),
  seenBy: SeenBy,
})

export const checkIn = command({
  name: 'collaboration.checkIn',
  says: 'The child says how it is going, and who sees it.',
  door: 'child',
  offline: true,
  input: CheckIn.extend({ childId: ChildId }),
  output: Receipt,
  isOwn: ({ seenBy }) => seenBy.who !== 'team',
})

export const readCheckIns = query({
  name: 'collaboration.readCheckIns',
  says: 'How a child said it was going, newest first: what the child chose to show to the one who asks.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    checkIns: z.array(CheckIn.omit({ happenedAt: true }).extend({ at: z.iso.datetime() })),
  }),
})
export type CheckInShown = z.infer<typeof readCheckIns.output>['checkIns'][number]

export const readHomeWeek = query({
  name: 'collaboration.readHomeWeek',
  says: 'The last seven days of a home in the shapes that its children showed to their team.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    children: z.array(
      z.object({
        childId: ChildId,
        /** Seven days of the home, oldest first; a day without a shape is a day on which nothing was shown. */
        days: z.array(z.object({ on: z.iso.date(), shapes: z.array(Shape) })),
      }),
    ),
  }),
})
