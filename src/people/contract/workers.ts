import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { relations } from '#platform/permissions.ts'
import { Day } from './children.ts'
import { KnownAs, NewHome, PersonName } from './set-up.ts'
import { Password, SignInName } from './sign-in.ts'
import { TieId, TieRelation } from './ties.ts'

export { TieId, TieRelation }

/** How a person stands to a child, a home or the provider, from a day to a day. */
const NewTie = z.object({
  id: TieId,
  personId: PersonId,
  relation: TieRelation,
  childId: ChildId.optional(),
  homeId: HomeId.optional(),
  fromOn: Day,
  toOn: Day.optional(),
  responsibility: z.string().trim().max(500).default(''),
  authority: z.string().trim().max(500).default(''),
  accountability: z.string().trim().max(500).default(''),
})

export const addHome = command({
  name: 'people.addHome',
  says: 'Adds a home of the provider.',
  door: 'organisation',
  input: NewHome.extend({ id: HomeId }),
  output: z.object({}),
})

export const addPerson = command({
  name: 'people.addPerson',
  says: 'Adds a person of the provider or around it, with a sign-in where they need one.',
  door: 'organisation',
  input: z.object({
    id: PersonId,
    name: PersonName,
    knownAs: KnownAs,
    job: z.string().trim().max(120).optional(),
    signIn: z.object({ name: SignInName, password: Password }).optional(),
  }),
  output: z.object({}),
})

export const giveSignIn = command({
  name: 'people.giveSignIn',
  says: 'Gives a person a sign-in name and a first password.',
  door: 'organisation',
  input: z.object({ personId: PersonId, name: SignInName, password: Password }),
  output: z.object({}),
})

export const addTie = command({
  name: 'people.addTie',
  says: 'Ties a person to a child, a home or the provider, from a day on.',
  door: 'organisation',
  input: NewTie,
  output: z.object({}),
})

export const endTie = command({
  name: 'people.endTie',
  says: 'Ends a tie with a day. Access ends with it.',
  door: 'organisation',
  input: z.object({ tieId: TieId, toOn: Day }),
  output: z.object({}),
})

export const disablePerson = command({
  name: 'people.disablePerson',
  says: 'Ends a person’s sign-in at once: their next request is refused.',
  door: 'organisation',
  input: z.object({ personId: PersonId }),
  output: z.object({}),
})

export const WorkerShown = z.object({
  personId: PersonId,
  name: z.string(),
  knownAs: z.string(),
  job: z.string().optional(),
  face: Face.optional(),
  hasSignIn: z.boolean(),
  disabled: z.boolean(),
  ties: z.array(
    z.object({
      id: TieId,
      relation: z.enum(relations),
      homeId: HomeId.optional(),
      childId: ChildId.optional(),
      fromOn: Day,
      toOn: Day.optional(),
    }),
  ),
})
export type WorkerShown = z.infer<typeof WorkerShown>

export const listPeople = query({
  name: 'people.listPeople',
  says: 'Everyone of the provider and around it, with their ties. For the administrator.',
  door: 'organisation',
  input: z.object({}),
  output: z.object({ people: z.array(WorkerShown) }),
})

export const listTeam = query({
  name: 'people.listTeam',
  says: 'Who works in a home today.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    team: z.array(
      WorkerShown.omit({ ties: true, disabled: true, hasSignIn: true }).extend({
        relation: z.enum(relations),
      }),
    ),
  }),
})

export const enrolTablet = command({
  name: 'people.enrolTablet',
  says: 'Makes this device a shared tablet of a home: people switch on it by face and PIN.',
  door: 'home',
  input: z.object({ homeId: HomeId, name: z.string().trim().min(1, 'Give the tablet a name.').max(80) }),
  output: z.object({}),
})
