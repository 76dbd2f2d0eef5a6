import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { ChartSays, Limits, Signal, Source } from './pack.ts'

const OfChild = z.object({ childId: ChildId, count: z.int(), sources: Source })

/** Hard moments of a whole home by its weeks, Monday to Sunday, with whose they were. */
export const HomeMoments = z.object({
  weeks: z.array(
    z.object({ monday: z.iso.date(), count: z.int(), signal: Signal, children: z.array(OfChild) }),
  ),
  limits: Limits.optional(),
  says: ChartSays.optional(),
  /** Who is counted: the children who live there now. */
  children: z.array(z.object({ childId: ChildId, knownAs: z.string() })),
  /** Who moved in on the way: from then on there is one more to count. */
  arrivals: z.array(z.object({ childId: ChildId, knownAs: z.string(), onDay: z.iso.date() })),
})
export type HomeMoments = z.infer<typeof HomeMoments>

export const readHomeMoments = query({
  name: 'review.readHomeMoments',
  says: 'Hard moments of the children who live in a home, by its weeks, with the usual up and down.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: HomeMoments,
})
