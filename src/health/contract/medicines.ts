import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'

export const MedicineId = id('Medicine')
export type MedicineId = z.infer<typeof MedicineId>
export const VersionId = id('MedicineVersion')
export type VersionId = z.infer<typeof VersionId>

const short = (most: number) => z.string().trim().max(most)
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 08:00.')

/** What a medicine is and how it is given. */
export const Medicine = z.object({
  kind: z.enum(['prescribed', 'homely']),
  name: z.string().trim().min(2, 'Say which medicine it is.').max(120),
  strength: short(60),
  form: short(60),
  /** How much, in words: one tablet, two puffs. */
  dose: z.string().trim().min(1, 'Say how much, in words: one tablet, two puffs.').max(120),
  /** The same in units of the stock. */
  amount: z.number({ error: 'Say how much as a number.' }).positive('More than nothing.').max(10_000),
  unit: z.string().trim().min(1, 'Say what is counted: tablets, puffs, ml.').max(40),
  route: short(60),
  whatFor: z.string().trim().min(2, 'Say what it is for.').max(300),
  prescriber: short(120),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().optional(),
  given: z.enum(['regular', 'as-needed']),
  /** On the home’s clock; none for an as-needed one. */
  times: z.array(TimeOfDay).max(12),
  /** 1 for Monday; none named means each day. */
  weekDays: z.array(z.int().min(1).max(7)).max(7),
  everyDays: z.int().min(1).max(366),
  lateAfterMinutes: z.int().min(5).max(720),
  neededWhen: short(300),
  /** What of the plan is tried before it. */
  tryFirst: short(300),
  hoursBetween: z.number().positive().max(168).optional(),
  mostInDay: z.int().positive().max(48).optional(),
  effectAfterMinutes: z.int().min(5).max(1440),
  controlled: z.boolean(),
  /** Another person confirms each giving. */
  byTwo: z.boolean(),
  storedWhere: short(120),
})
export type Medicine = z.infer<typeof Medicine>

export const MedicineVersion = Medicine.extend({
  id: VersionId,
  number: z.int().positive(),
  stopped: z.boolean(),
  because: z.string(),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
})
export type MedicineVersion = z.infer<typeof MedicineVersion>

export const MedicineShown = z.object({
  id: MedicineId,
  /** Oldest first. What counts now is the last one that has begun. */
  versions: z.array(MedicineVersion).min(1),
  /** How much should be there; missing where nobody counts it. */
  stock: z
    .object({
      onHand: z.number(),
      missing: z.number(),
      /** A count that differed and is not explained yet. */
      difference: z.object({ stockId: z.uuid(), counted: z.number(), expected: z.number() }).optional(),
      /** Counted by one person; another one has not confirmed it yet. */
      unconfirmed: z.object({ stockId: z.uuid(), countedBy: PersonId, countedByName: z.string() }).optional(),
      lastCounted: z.object({ at: z.iso.datetime(), amount: z.number(), byName: z.string() }).optional(),
    })
    .optional(),
})
export type MedicineShown = z.infer<typeof MedicineShown>

export const writeMedicine = command({
  name: 'health.writeMedicine',
  says: 'Starts a medicine, or changes one with the reason. What was ordered before stays as it was.',
  door: 'child',
  input: Medicine.extend({
    id: VersionId,
    childId: ChildId,
    medicineId: MedicineId,
    /** The number of the version that is changed; none for a new medicine. */
    basedOn: z.int().positive().optional(),
    because: z.string().trim().min(3, 'Say who ordered it so, or why it changes.').max(500),
  })
    .refine(({ given, times }) => given === 'as-needed' || times.length > 0, {
      message: 'Say at which times it is given.',
      path: ['times'],
    })
    .refine(({ given, neededWhen }) => given === 'regular' || neededWhen.length >= 3, {
      message: 'Say what it is needed for, as it can be seen.',
      path: ['neededWhen'],
    })
    .refine(({ startsOn, endsOn }) => !endsOn || endsOn >= startsOn, {
      message: 'The last day comes after the first.',
      path: ['endsOn'],
    }),
  output: z.object({ number: z.int() }),
})

export const stopMedicine = command({
  name: 'health.stopMedicine',
  says: 'Stops a medicine from now on, with the reason. Everything about it stays readable.',
  door: 'child',
  input: z.object({
    id: VersionId,
    childId: ChildId,
    medicineId: MedicineId,
    because: z.string().trim().min(3, 'Say who stopped it and why.').max(500),
  }),
  output: z.object({}),
})
