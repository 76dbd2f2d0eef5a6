import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, id } from '#platform/ids.ts'
import { Day } from './children.ts'

export const StayId = id('Stay')

/** A child's newest stay in a home, and no more about them than arranging it needs. */
export const StayShown = z.object({
  childId: ChildId,
  knownAs: z.string(),
  face: Face.optional(),
  fromOn: Day,
  /** The last day, where one was said: a day that has passed means that they moved on. */
  toOn: Day.optional(),
  /** Where the child lives after it, if that is with the provider too: they cannot move from here any more. */
  movedTo: z.string().optional(),
})
export type StayShown = z.infer<typeof StayShown>

export const listStays = query({
  name: 'people.listStays',
  says: 'Who lives in a home or lived there, by first name, with the days. For arranging stays.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({ stays: z.array(StayShown) }),
})

export const moveTo = command({
  name: 'people.moveTo',
  says: 'A child moves to another home of the provider, or back in. Access changes from home to home with the day.',
  door: 'home',
  input: z.object({ id: StayId, childId: ChildId, homeId: HomeId, fromOn: Day }),
  output: z.object({}),
})
