import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { AllergiesShown } from './allergies.ts'
import { AppointmentShown } from './appointments.ts'
import { GivingShown } from './givings.ts'
import { MedicineShown, VersionId } from './medicines.ts'

/** A dose as it stands: which version ordered it, when, and whether it was answered. */
export const DoseShown = z.object({
  medicineId: z.uuid(),
  versionId: VersionId,
  dueAt: z.iso.datetime(),
  lateAt: z.iso.datetime(),
  isAnswered: z.boolean(),
})
export type DoseShown = z.infer<typeof DoseShown>

/** Two answers to one dose. A person says whether it was given twice. */
export const DoubleShown = z.object({ first: GivingShown, again: GivingShown })
export type DoubleShown = z.infer<typeof DoubleShown>

export const HealthShown = z.object({
  childId: ChildId,
  timeZone: z.string(),
  allergies: AllergiesShown,
  medicines: z.array(MedicineShown),
  /** From what is late to what comes within a day. */
  doses: z.array(DoseShown),
  /** The last two days, newest first. */
  givings: z.array(GivingShown),
  doubles: z.array(DoubleShown),
  appointments: z.array(AppointmentShown),
})
export type HealthShown = z.infer<typeof HealthShown>

export const readHealth = query({
  name: 'health.readHealth',
  says: 'A child’s health: allergies, medicines with all their versions, appointments, what is due.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: HealthShown,
})

export const readRound = query({
  name: 'health.readRound',
  says: 'The medicine round of a home: for each child the allergies, the doses, what waits for a second person or an answer, and where they are expected.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    children: z.array(HealthShown),
    /** Whether the one who asks may give in this home. */
    mayGive: z.boolean(),
  }),
})

export const readChart = query({
  name: 'health.readChart',
  says: 'The medicine chart of a child for a month: each medicine, day and time with who gave it.',
  door: 'child',
  input: z.object({ childId: ChildId, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  output: z.object({
    timeZone: z.string(),
    allergies: AllergiesShown,
    medicines: z.array(MedicineShown),
    doses: z.array(DoseShown),
    givings: z.array(GivingShown),
  }),
})

export const readWhoGives = query({
  name: 'health.readWhoGives',
  says: 'Which agency workers of a home were signed off to give medicines.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    people: z.array(z.object({ personId: PersonId, knownAs: z.string(), may: z.boolean() })),
  }),
})

export const sayWhoGives = command({
  name: 'health.sayWhoGives',
  says: 'Signs an agency worker off to give medicines in a home, or says that they no longer are.',
  door: 'home',
  input: z.object({ id: z.uuid(), homeId: HomeId, personId: PersonId, may: z.boolean() }),
  output: z.object({}),
})
