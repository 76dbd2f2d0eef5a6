import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'

export const letBetweenRest = command({
  name: 'repair.letBetweenRest',
  says: 'Decides that there is nothing to put right between two young people, or that it cannot be, and says why.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    momentId: z.uuid(),
    /** The other young person. */
    otherId: ChildId,
    because: z.string().trim().min(3, 'Say why, in a sentence, without the other’s name.').max(500),
  }),
  output: z.object({}),
})

/** Another young person who was there in a hard moment. Their name stands only where the reader knows them. */
export const OtherThere = z.object({
  otherId: ChildId,
  /** Nothing was put right between the two yet. */
  isOpen: z.boolean(),
  /** Why it was left as it is. */
  rests: z.object({ because: z.string(), byName: z.string(), at: z.iso.datetime() }).optional(),
})
export type OtherThere = z.infer<typeof OtherThere>
