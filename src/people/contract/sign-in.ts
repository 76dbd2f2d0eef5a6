import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { relations } from '#platform/permissions.ts'

export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .min(2, 'Write your sign-in name.')
  .max(120, 'A sign-in name has at most 120 characters.')
export const Password = z
  .string()
  .min(12, 'A password has at least 12 characters. Three or four words are easy to keep.')
  .max(200, 'A password has at most 200 characters.')
const Pin = z.string().regex(/^\d{6}$/, 'A PIN has six digits.')

/** A PIN that somebody chooses: not one digit six times, and not six in a row. */
export const NewPin = Pin.refine(
  (pin) => new Set(pin).size > 2 && !'0123456789012345'.includes(pin) && !'9876543210987654'.includes(pin),
  'This one is easy to guess. Choose six other digits.',
)

export const signIn = command({
  name: 'people.signIn',
  says: 'Opens a session by name and password.',
  door: 'anyone',
  input: z.object({ name: SignInName, password: z.string().min(1, 'Write your password.').max(200) }),
  output: z.object({}),
})

export const signOut = command({
  name: 'people.signOut',
  says: 'Ends this session.',
  door: 'self',
  input: z.object({}),
  output: z.object({}),
})

/** How the one who asks stands to a child or a home today. */
const StandingShown = z.object({
  relation: z.enum(relations),
  childId: ChildId.optional(),
  homeId: HomeId.optional(),
})

export const HomeShown = z.object({
  id: HomeId,
  name: z.string(),
  setting: z.enum(['childrens-home', 'treatment-centre', 'therapeutic-school', 'support-group']),
  timeZone: z.string(),
})
export type HomeShown = z.infer<typeof HomeShown>

/** Who I am: what the pages need to know of the one who is signed in. */
export const Me = z.object({
  personId: PersonId,
  name: z.string(),
  knownAs: z.string(),
  job: z.string().optional(),
  face: Face.optional(),
  organisation: z.string(),
  outboxPublic: z.string(),
  standing: z.array(StandingShown),
  homes: z.array(HomeShown),
  onTablet: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const readMe = query({
  name: 'people.readMe',
  says: 'Who is signed in, and how they stand to children and homes today.',
  door: 'self',
  input: z.object({}),
  output: Me,
})

/** What the first page needs to know before anyone is signed in. */
export const readDoor = query({
  name: 'people.readDoor',
  says: 'Whether Attune has been set up, and who may sign in by face on this tablet.',
  door: 'anyone',
  input: z.object({}),
  output: z.object({
    isSetUp: z.boolean(),
    demo: z.array(z.object({ name: z.string(), says: z.string(), face: Face })),
    demoPassword: z.string().optional(),
    tablet: z
      .object({
        faces: z.array(z.object({ personId: PersonId, knownAs: z.string(), face: Face.optional() })),
      })
      .optional(),
  }),
})

export const switchPerson = command({
  name: 'people.switchPerson',
  says: 'On an enrolled tablet: ends the last person’s session and opens one by face and PIN.',
  door: 'anyone',
  input: z.object({ personId: PersonId, pin: Pin }),
  output: z.object({}),
})

export const setPin = command({
  name: 'people.setPin',
  says: 'Sets one’s own PIN for the tablets of one’s homes.',
  door: 'self',
  input: z.object({ pin: NewPin }),
  output: z.object({}),
})

export const chooseFace = command({
  name: 'people.chooseFace',
  says: 'Chooses one’s own drawn face.',
  door: 'self',
  input: z.object({ face: Face }),
  output: z.object({}),
})
