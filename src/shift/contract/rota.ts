import { z } from 'zod'
import { Day } from '#people/contract/children.ts'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { HomeId, PersonId } from '#platform/ids.ts'
import { ShiftId, WorkId } from '../ids.ts'
import { shiftKinds } from '../who-is-on.ts'

export const ShiftKind = z.enum(shiftKinds)
export type ShiftKind = z.infer<typeof ShiftKind>
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 21:45.')

/** A shift to plan: a day of the home and two times by its wall clock. Ends not later than it starts: on the next day. */
const ShiftPlanned = z.object({
  shiftId: ShiftId,
  workerId: PersonId,
  kind: ShiftKind,
  onDay: Day,
  starts: Time,
  ends: Time,
})

/** Somebody on the rota, by first name and face. */
export const WorkerOnRota = z.object({
  personId: PersonId,
  knownAs: z.string(),
  job: z.string().optional(),
  face: Face.optional(),
  isAgency: z.boolean(),
  /** From which agency, where the manager said so. */
  agency: z.string().optional(),
  /** The last day of an agency worker here. */
  until: Day.optional(),
  /** How many shifts they have worked in this home in the last twelve weeks. */
  shiftsHere: z.int(),
})
export type WorkerOnRota = z.infer<typeof WorkerOnRota>

export const PlannedShown = ShiftPlanned.extend({
  number: z.int(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
})
export type PlannedShown = z.infer<typeof PlannedShown>

export const WorkedShown = z.object({
  workId: WorkId,
  workerId: PersonId,
  shiftId: ShiftId.optional(),
  cameAt: z.iso.datetime().optional(),
  wentAt: z.iso.datetime().optional(),
})
export type WorkedShown = z.infer<typeof WorkedShown>

export const readRota = query({
  name: 'shift.readRota',
  says: 'The rota of a home for seven days: as it is planned, and, kept apart, as it was worked.',
  door: 'home',
  input: z.object({ homeId: HomeId, fromOn: Day }),
  output: z.object({
    planned: z.array(PlannedShown),
    worked: z.array(WorkedShown),
    /** Who works here in that week, and whoever stands on the rota. */
    workers: z.array(WorkerOnRota),
  }),
})

/** One shift put on the rota or changed; `basedOn` is the number that the writer saw, 0 for a new one. */
const ShiftChange = ShiftPlanned.extend({ id: z.uuid(), basedOn: z.int().min(0) })

export const planShifts = command({
  name: 'shift.planShifts',
  says: 'Plans shifts or changes them. Earlier plans of a shift stay; the newest counts.',
  door: 'home',
  input: z.object({ homeId: HomeId, shifts: z.array(ShiftChange).min(1).max(200) }),
  output: z.object({}),
})

export const takeOutShift = command({
  name: 'shift.takeOutShift',
  says: 'Takes a shift off the rota. What was planned stays on record.',
  door: 'home',
  input: z.object({ id: z.uuid(), homeId: HomeId, shiftId: ShiftId, basedOn: z.int().min(1) }),
  output: z.object({}),
})

export const copyWeek = command({
  name: 'shift.copyWeek',
  says: 'Plans a week as the week before it. What is already planned in it stays.',
  door: 'home',
  input: z.object({ homeId: HomeId, toOn: Day }),
  /** `leftOut`: whose worker is not here then, or has another shift at that time. */
  output: z.object({ copied: z.int(), leftOut: z.int() }),
})

/** One plan of a shift, as it was at the time. */
export const readShift = query({
  name: 'shift.readShift',
  says: 'How the plan of one shift changed: each plan with who wrote it and when, the first one first.',
  door: 'home',
  input: z.object({ homeId: HomeId, shiftId: ShiftId }),
  output: z.object({
    plans: z.array(
      ShiftPlanned.omit({ workerId: true, shiftId: true }).extend({
        number: z.int(),
        knownAs: z.string(),
        takenOut: z.boolean(),
        plannedByName: z.string(),
        plannedAt: z.iso.datetime(),
      }),
    ),
  }),
})
