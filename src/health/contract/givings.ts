import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'
import { MedicineId, VersionId } from './medicines.ts'

export const GivingId = id('Giving')
export type GivingId = z.infer<typeof GivingId>

/** The answer to a dose. 'not-wanted' is the child’s own answer; 'withheld' is an adult’s, with a reason. */
export const Answer = z.enum(['given', 'not-wanted', 'away', 'withheld'])
export type Answer = z.infer<typeof Answer>

export const Warned = z.enum(['too-soon', 'over-most', 'given-already'])
export type Warned = z.infer<typeof Warned>

/** One answer as it stands, with who signed it and how the child was after. */
export const GivingShown = z.object({
  id: GivingId,
  childId: ChildId,
  medicineId: MedicineId,
  dueAt: z.iso.datetime().optional(),
  answer: z.enum([...Answer.options, 'missed']),
  amount: z.number(),
  happenedAt: z.iso.datetime(),
  because: z.string(),
  warned: z.array(Warned),
  toldBy: PersonId,
  toldByName: z.string(),
  byTwo: z.boolean(),
  secondName: z.string().optional(),
  effect: z.object({ shape: Shape, words: z.string() }).optional(),
})
export type GivingShown = z.infer<typeof GivingShown>

export const giveMedicine = command({
  name: 'health.giveMedicine',
  says: 'Answers a dose: given, not wanted, away, or withheld with a reason. Sent twice, it is written once.',
  door: 'child',
  offline: true,
  input: z
    .object({
      id: GivingId,
      childId: ChildId,
      medicineId: MedicineId,
      /** The version that the giver had before them. */
      versionId: VersionId,
      /** The dose that it answers; none for an as-needed medicine. */
      dueAt: z.iso.datetime().optional(),
      answer: Answer,
      /** How much was given; nothing when it was not. */
      amount: z.number().min(0).max(10_000),
      happenedAt: z.iso.datetime(),
      because: z.string().trim().max(500),
      /** How the child was before an as-needed one. */
      before: Shape.optional(),
      /** What stood against it when the giver decided. */
      warned: z.array(Warned).max(3),
    })
    .refine(({ answer, because }) => answer !== 'withheld' || because.length >= 3, {
      message: 'Say why it was held back.',
      path: ['because'],
    })
    .refine(({ answer, amount }) => (answer === 'given') === amount > 0, {
      message: 'Say how much was given.',
      path: ['amount'],
    }),
  output: Receipt,
})

export const confirm = command({
  name: 'health.confirm',
  says: 'The second person says that they saw a giving or a count. Never the first person.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    /** The giving, or the count of the stock. */
    about: z.uuid(),
  }),
  output: Receipt,
})

export const tellEffect = command({
  name: 'health.tellEffect',
  says: 'Tells how a child was a while after an as-needed medicine.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    givingId: GivingId,
    shape: Shape,
    words: z.string().trim().max(500),
    happenedAt: z.iso.datetime(),
  }),
  output: Receipt,
})

export const matterKinds = [
  'wrong-dose',
  'missed',
  'wrong-child',
  'double-dose',
  'stock-difference',
  'written-twice',
  'stock-found',
] as const

export const tellMatter = command({
  name: 'health.tellMatter',
  says: 'Tells that something about a medicine was not right. An error becomes a hard moment; one dose that was only written twice, or a difference that was found, does not.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    medicineId: MedicineId,
    kind: z.enum(matterKinds),
    words: z.string().trim().min(3, 'Say what happened.').max(5000),
    happenedAt: z.iso.datetime(),
    /** The hard moment that an error becomes; its id is made where it is written. */
    hardMomentId: z.uuid(),
    givingId: GivingId.optional(),
    stockId: z.uuid().optional(),
    /** The dose that nobody gave, and the version that ordered it. */
    missed: z.object({ versionId: VersionId, dueAt: z.iso.datetime() }).optional(),
  }),
  output: Receipt,
})
