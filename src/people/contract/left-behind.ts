import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { HomeId, id, PersonId } from '#platform/ids.ts'

export const LeftBehindId = id('LeftBehind')
export type LeftBehindId = z.infer<typeof LeftBehindId>

export const giveMessenger = command({
  name: 'people.giveMessenger',
  says: 'Gives this device what it needs to hand in one’s closed words later, should one not be able to sign in any more. It opens and reads nothing.',
  door: 'self',
  input: z.object({}),
  output: z.object({ token: z.string() }),
})

/** Words that arrived after their writer’s access had ended: they are part of no record yet. */
const LeftBehindShown = z.object({
  id: LeftBehindId,
  writerId: PersonId,
  /** What people call the one who wrote it. */
  writer: z.string(),
  /** The command that they sent; of what is somebody's own not even that. */
  operation: z.string(),
  /** First name of whom it is about, if it is about a child. */
  child: z.string().optional(),
  /** The shared tablet that brought it. */
  tablet: z.string().optional(),
  writtenAt: z.iso.datetime(),
  arrivedAt: z.iso.datetime(),
  /** How they are, or a child’s own words: nobody else reads it here. */
  isPrivate: z.boolean(),
  state: z.enum(['waits', 'taken-in', 'left']),
  decidedBy: z.string().optional(),
  because: z.string().optional(),
})
export type LeftBehindShown = z.infer<typeof LeftBehindShown>

export const listLeftBehind = query({
  name: 'people.listLeftBehind',
  says: 'What arrived in a home after its writer’s access had ended, what waits first.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({ leftBehind: z.array(LeftBehindShown) }),
})

export const openLeftBehind = command({
  name: 'people.openLeftBehind',
  says: 'Opens what arrived after its writer’s access had ended, for the manager to read. The look is kept.',
  door: 'home',
  input: z.object({ homeId: HomeId, id: LeftBehindId }),
  output: z.object({ said: z.array(z.object({ name: z.string(), words: z.string() })) }),
})

export const takeIn = command({
  name: 'people.takeIn',
  says: 'Makes it the record that it was written as: told by who wrote it, marked as arrived after they left and taken in by the manager.',
  door: 'home',
  input: z.object({ homeId: HomeId, id: LeftBehindId }),
  output: z.object({}),
})

export const leaveApart = command({
  name: 'people.leaveApart',
  says: 'Leaves it apart from every record, with the reason. It stays there and can be taken in later.',
  door: 'home',
  input: z.object({
    homeId: HomeId,
    id: LeftBehindId,
    because: z.string().trim().min(3, 'Say why it is not taken in.').max(500),
  }),
  output: z.object({}),
})
