import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { relations } from '#platform/permissions.ts'

/** Someone around the child, as the child meets them. */
export const MyPerson = z.object({
  id: PersonId,
  knownAs: z.string(),
  job: z.string().optional(),
  face: Face.optional(),
  relation: z.enum(relations),
})
export type MyPerson = z.infer<typeof MyPerson>

export const readMySpace = query({
  name: 'collaboration.readMySpace',
  says: 'The young person’s own space: who they are here, their people, and whom they can talk to now.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    knownAs: z.string(),
    face: Face.optional(),
    homeName: z.string().optional(),
    people: z.array(MyPerson),
    /** How much was written or answered since the child last read what is written about them; nine at most. */
    newWritten: z.int(),
    help: z
      .object({
        emergency: z.string(),
        lines: z.array(z.object({ name: z.string(), says: z.string(), phone: z.string() })),
        checked: z.boolean(),
      })
      .optional(),
  }),
})
