import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'

export const readVisit = query({
  name: 'evidence.readVisit',
  says: 'What someone who visited a home now would ask: what its children said this month, time with family, and whether each hold was signed in time.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    /** The month so far, as two instants of the home's own time: what is counted lies between them. */
    month: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
    /** How often each child's own words and check-ins were told in it; a child without any is named with 0. */
    views: z.array(z.object({ childId: ChildId, count: z.int() })),
    /** When each child last had time with family that somebody told of; missing where nobody did. */
    family: z.array(z.object({ childId: ChildId, count: z.int(), last: z.iso.datetime().optional() })),
    /** The holds of three months whose signature is there or was due. */
    holds: z.array(z.object({ childId: ChildId, about: z.uuid(), isInTime: z.boolean() })),
  }),
})
export type Visit = z.infer<typeof readVisit.output>
