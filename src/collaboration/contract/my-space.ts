import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
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
    help: z
      .object({
        emergency: z.string(),
        lines: z.array(z.object({ name: z.string(), says: z.string(), phone: z.string() })),
        checked: z.boolean(),
      })
      .optional(),
  }),
})

/** How the child saw what was written about them. */
export const MySide = z.object({
  id: z.uuid(),
  about: z.uuid(),
  words: z.string(),
  saidAt: z.iso.datetime(),
})
export type MySide = z.infer<typeof MySide>

export const readSides = query({
  name: 'collaboration.readSides',
  says: 'What a child said beside the entries that were written about them.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ sides: z.array(MySide) }),
})

export const saySide = command({
  name: 'collaboration.saySide',
  says: 'The child says how they saw it. Both stay side by side.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    about: z.uuid(),
    words: z.string().trim().min(1, 'Write how you saw it.').max(2000),
  }),
  output: Receipt,
})
