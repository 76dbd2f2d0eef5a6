import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { HardMomentId } from '#records/contract.ts'

export const MeasureId = id('Measure')
export type MeasureId = z.infer<typeof MeasureId>

/** A hold is restraint; control and discipline are the law's words for the other measures. */
export const MeasureKind = z.enum(['hold', 'control', 'discipline'])
export type MeasureKind = z.infer<typeof MeasureKind>

const Users = z.array(PersonId).min(1, 'Say who used it.').max(6)

export const noteMeasure = command({
  name: 'hard-moments.noteMeasure',
  says: 'Notes that a measure of control, discipline or restraint was used: from its use on, the clocks run.',
  door: 'child',
  offline: true,
  input: z.object({
    id: MeasureId,
    childId: ChildId,
    momentId: HardMomentId.optional(),
    kind: MeasureKind,
    usedAt: z.iso.datetime(),
    users: Users,
    /** Where the child's EHC plan provides for it as routine. */
    routineIn: z.string().trim().max(300).default(''),
  }),
  output: Receipt,
})

const needed = (say: string, most: number) => z.string().trim().min(1, say).max(most)

/** What the law wants in the record of a measure. The child's name comes from the record itself. */
export const Account = z.object({
  behaviour: needed('Say what led to it.', 3000),
  usedAt: z.iso.datetime('Say when it was.'),
  place: needed('Say where it was.', 200),
  description: needed('Say what was done.', 3000),
  lastedSeconds: z.int('Say how long it lasted.').min(1, 'Say how long it lasted.').max(86_400),
  avoided: needed('Say what was tried before.', 3000),
  users: Users,
  present: z.string().trim().max(500),
  effect: needed('Say how it worked and what followed.', 3000),
  injury: needed('Say if anyone was hurt; write “Nobody was hurt” if so.', 2000),
})
export type Account = z.infer<typeof Account>

export const tellAccount = command({
  name: 'hard-moments.tellAccount',
  says: 'Makes the record of a measure with all that the law wants. Told anew, it asks for the signature anew.',
  door: 'child',
  offline: true,
  input: Account.extend({
    id: z.uuid(),
    childId: ChildId,
    measureId: MeasureId,
    /** Why it is told anew. */
    because: z.string().trim().max(500).default(''),
  }),
  output: Receipt,
})

export const SignedAct = z.enum(['spoke-to-user', 'spoke-to-child'])

export const signMeasure = command({
  name: 'hard-moments.signMeasure',
  says: 'Signs the record of a measure: having spoken to who used it, or to the child. Never by who used it.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    measureId: MeasureId,
    /** The account that was read: nobody signs what they have not seen. */
    accountId: z.uuid(),
    act: SignedAct,
    hasSpoken: z.boolean().refine((has) => has, 'Speak first, then sign.'),
    words: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ isLate: z.boolean() }),
})

const Named = z.object({ personId: PersonId, name: z.string() })

export const AccountShown = Account.omit({ users: true }).extend({
  id: z.uuid(),
  users: z.array(Named),
  because: z.string(),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
  isLate: z.boolean(),
})
export type AccountShown = z.infer<typeof AccountShown>

export const SignatureShown = z.object({
  id: z.uuid(),
  act: SignedAct,
  accountId: z.uuid(),
  /** Whether the account still has the words that were signed. */
  isAsSigned: z.boolean(),
  /** Whether it was for the account that counts now. */
  isOfNewest: z.boolean(),
  words: z.string(),
  signedByName: z.string(),
  signedAt: z.iso.datetime(),
  isLate: z.boolean(),
})
export type SignatureShown = z.infer<typeof SignatureShown>

export const MeasureShown = z.object({
  id: MeasureId,
  momentId: HardMomentId.optional(),
  kind: MeasureKind,
  usedAt: z.iso.datetime(),
  users: z.array(Named),
  routineIn: z.string(),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
  /** The newest last. */
  accounts: z.array(AccountShown),
  signatures: z.array(SignatureShown),
  /** By when each act is due, and since when it is done. Empty where the law demands none. */
  acts: z.array(
    z.object({
      act: z.enum(['record', 'spoke-to-user', 'spoke-to-child']),
      dueAt: z.iso.datetime(),
      doneAt: z.iso.datetime().optional(),
    }),
  ),
})
export type MeasureShown = z.infer<typeof MeasureShown>

export const readMeasure = query({
  name: 'hard-moments.readMeasure',
  says: 'One measure with its record, its signatures and its clocks.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    /** The measure, or an account of it. */
    about: z.uuid(),
  }),
  output: MeasureShown,
})
