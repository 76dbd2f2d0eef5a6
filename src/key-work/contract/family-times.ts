import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'

export const FamilyTimeId = id('FamilyTime')
export type FamilyTimeId = z.infer<typeof FamilyTimeId>

export const Way = z.enum(['visit', 'call', 'video', 'letter', 'stay'])
export type Way = z.infer<typeof Way>

const Who = z.string().trim().min(1, 'Say who it is, as the child calls them.').max(80)
const Order = z.string().trim().max(300)

export const agreeFamilyTime = command({
  name: 'key-work.agreeFamilyTime',
  says: 'Keeps who may see or call a child, in which ways, and by which order. The newest for a name counts.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    who: Who,
    /** None: not at the moment. */
    ways: z.array(Way).max(5),
    supervised: z.boolean(),
    byOrder: Order,
    words: z.string().trim().max(300),
  }),
  output: z.object({}),
})

export const planFamilyTime = command({
  name: 'key-work.planFamilyTime',
  says: 'Plans a visit, a call or a letter with somebody of the child’s family.',
  door: 'child',
  offline: true,
  input: z.object({
    id: FamilyTimeId,
    childId: ChildId,
    who: Who,
    way: Way,
    plannedAt: z.iso.datetime(),
    supervised: z.boolean(),
    byOrder: Order,
  }),
  output: Receipt,
})

export const tellFamilyTime = command({
  name: 'key-work.tellFamilyTime',
  says: 'Says how family time went for the child, or that it did not happen and why.',
  door: 'child',
  offline: true,
  input: z
    .object({
      id: z.uuid(),
      familyTimeId: FamilyTimeId,
      childId: ChildId,
      happened: z.boolean(),
      happenedAt: z.iso.datetime(),
      whyNot: z.string().trim().max(300),
      words: z.string().trim().max(1000),
      /** Unchanged, as the child said it. */
      childWords: z.string().max(1000),
      before: Shape.optional(),
      after: Shape.optional(),
    })
    .refine(({ happened, whyNot }) => happened || whyNot !== '', {
      message: 'Say why it did not happen, or that nobody knows yet.',
      path: ['whyNot'],
    }),
  output: Receipt,
})

export const FamilyAgreement = z.object({
  who: z.string(),
  ways: z.array(Way),
  supervised: z.boolean(),
  byOrder: z.string(),
  words: z.string(),
})
export type FamilyAgreement = z.infer<typeof FamilyAgreement>

export const FamilyTimeShown = z.object({
  id: FamilyTimeId,
  who: z.string(),
  way: Way,
  plannedAt: z.iso.datetime(),
  supervised: z.boolean(),
  byOrder: z.string(),
  /** How it went, by each who told it; empty while nobody has. */
  told: z.array(
    z.object({
      id: z.uuid(),
      happened: z.boolean(),
      whyNot: z.string(),
      words: z.string(),
      childWords: z.string(),
      before: Shape.optional(),
      after: Shape.optional(),
      toldBy: PersonId,
      toldByName: z.string(),
      toldAt: z.iso.datetime(),
    }),
  ),
})
export type FamilyTimeShown = z.infer<typeof FamilyTimeShown>

export const readFamilyTimes = query({
  name: 'key-work.readFamilyTimes',
  says: 'Who may see or call a child, what is planned, and how the last times went.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    agreements: z.array(FamilyAgreement.extend({ toldByName: z.string(), toldAt: z.iso.datetime() })),
    /** Soonest first: what is still to come, or nobody has told yet. */
    ahead: z.array(FamilyTimeShown),
    /** Newest first: what was told. */
    past: z.array(FamilyTimeShown),
  }),
})
