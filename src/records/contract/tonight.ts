import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'

/** Tonight: where each child is now, from the last notes of the day. */
export const readTonight = query({
  name: 'records.readTonight',
  says: 'The children of a home tonight: who is here and the last thing told about each.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    children: z.array(
      z.object({
        childId: ChildId,
        lastNote: z
          .object({
            words: z.string(),
            /** How they were at the last thing told: at its end, or at its start when no end was tapped. */
            end: Shape.optional(),
            happenedAt: z.iso.datetime(),
            toldByName: z.string(),
          })
          .optional(),
        hardSince: z.iso.datetime().optional(),
      }),
    ),
  }),
})
