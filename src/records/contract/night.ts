import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'

/** A note of the night, by its shapes and its writer. */
export const NightNote = z.object({
  childId: ChildId,
  start: Shape.optional(),
  end: Shape.optional(),
  happenedAt: z.iso.datetime(),
  toldByName: z.string(),
})
export type NightNote = z.infer<typeof NightNote>

export const readNight = query({
  name: 'records.readNight',
  says: 'What was written about the last night of a home, from eight in the evening to eight in the morning: shapes and hard moments.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    /** Oldest first. */
    notes: z.array(NightNote),
    hardMoments: z.array(z.object({ childId: ChildId, happenedAt: z.iso.datetime() })),
  }),
})
export type Night = z.infer<typeof readNight.output>
