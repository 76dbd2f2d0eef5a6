import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { ShiftId, WorkId } from '../ids.ts'
import { ShiftKind } from './rota.ts'

export const sayHere = command({
  name: 'shift.sayHere',
  says: 'Says that one is here, or leaves. Sent twice, it is written once.',
  door: 'home',
  offline: true,
  input: z.object({
    id: z.uuid(),
    homeId: HomeId,
    said: z.enum(['came', 'went']),
    at: z.iso.datetime(),
    /** The time that one is here: who leaves names the one that began when they came, where it is known. */
    workId: WorkId,
    shiftId: ShiftId.optional(),
  }),
  output: Receipt,
})

export const confirmWorked = command({
  name: 'shift.confirmWorked',
  says: 'Says for others when they really came and went, or that they were not there after all.',
  door: 'home',
  input: z.object({
    homeId: HomeId,
    worked: z
      .array(
        z.object({
          id: z.uuid(),
          workId: WorkId,
          workerId: PersonId,
          shiftId: ShiftId.optional(),
          cameAt: z.iso.datetime('Write when they came.'),
          wentAt: z.iso.datetime('Write when they left.'),
          /** They were not there: it was told by mistake. */
          takenBack: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.object({}),
})

/** Somebody who is on now. */
export const OnShown = z.object({
  personId: PersonId,
  knownAs: z.string(),
  face: Face.optional(),
  job: z.string().optional(),
  isAgency: z.boolean(),
  /** They said that they are here; or the rota has them. */
  said: z.enum(['worked', 'planned']),
  since: z.iso.datetime(),
  until: z.iso.datetime().optional(),
  kind: ShiftKind.optional(),
  shiftId: ShiftId.optional(),
  workId: WorkId.optional(),
})
export type OnShown = z.infer<typeof OnShown>

export const readWhoIsOn = query({
  name: 'shift.readWhoIsOn',
  says: 'Who is on in a home now, and who comes next. What was worked says first, else the rota.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    on: z.array(OnShown),
    /** Whose shift begins in the next hours. */
    next: z.array(OnShown),
  }),
})

/** Somebody by first name and face, and no more. */
const FaceHere = z.object({ personId: PersonId, knownAs: z.string(), face: Face.optional() })

export const readHereTonight = query({
  name: 'shift.readHereTonight',
  says: 'For a child: who is here now and through the night, by first names and faces.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    now: z.array(FaceHere),
    /** Who comes later and is there through the night. */
    tonight: z.array(FaceHere),
  }),
})
