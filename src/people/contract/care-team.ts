import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { Day } from './children.ts'
import { TieId } from './ties.ts'

const Part = z.string().trim().max(500)

export const nameInCareTeam = command({
  name: 'people.nameInCareTeam',
  says: 'Names someone of the home in a child’s care team: what they do, may decide and answer for.',
  door: 'child',
  input: z.object({
    id: TieId,
    childId: ChildId,
    personId: PersonId,
    relation: z.enum(['key-worker', 'clinician']),
    fromOn: Day,
    responsibility: Part,
    authority: Part,
    accountability: Part,
  }),
  output: z.object({}),
})

export const endInCareTeam = command({
  name: 'people.endInCareTeam',
  says: 'Ends someone’s part in a child’s care team with a day.',
  door: 'child',
  input: z.object({ childId: ChildId, tieId: TieId, toOn: Day }),
  output: z.object({}),
})
