import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'

export const AppointmentId = id('Appointment')
export type AppointmentId = z.infer<typeof AppointmentId>

/** What came of it. Not wanting to go is an answer. */
export const Outcome = z.enum(['went', 'did-not-want-to-go', 'away', 'called-off', 'another-day'])
export type Outcome = z.infer<typeof Outcome>

export const AppointmentShown = z.object({
  id: AppointmentId,
  withWhom: z.string(),
  atPlace: z.string(),
  whatFor: z.string(),
  startsAt: z.iso.datetime(),
  goesWithName: z.string().optional(),
  outcome: z.object({ outcome: Outcome, words: z.string(), toldByName: z.string() }).optional(),
})
export type AppointmentShown = z.infer<typeof AppointmentShown>

export const addAppointment = command({
  name: 'health.addAppointment',
  says: 'Writes down where a child is expected, when, and which adult goes with them.',
  door: 'child',
  input: z.object({
    id: AppointmentId,
    childId: ChildId,
    withWhom: z.string().trim().min(2, 'Say who it is with: the dentist, Dr Bello.').max(120),
    atPlace: z.string().trim().max(200),
    whatFor: z.string().trim().max(300),
    /** The day and time on the home’s clock. */
    on: z.iso.date(),
    at: z.iso.time({ precision: -1, error: 'Say at what time: 15:30.' }),
    goesWith: PersonId.optional(),
  }),
  output: z.object({}),
})

export const tellOutcome = command({
  name: 'health.tellOutcome',
  says: 'Tells what came of an appointment. Told again, the newest counts.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    appointmentId: AppointmentId,
    outcome: Outcome,
    words: z.string().trim().max(2000),
  }),
  output: z.object({}),
})
