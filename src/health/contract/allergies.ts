import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'

export const AllergyId = id('Allergy')
export type AllergyId = z.infer<typeof AllergyId>

/** What a child must not have: what it is, what happens, how bad, what to do, and who knows it. */
export const AllergyShown = z.object({
  id: AllergyId,
  kind: z.enum(['allergy', 'intolerance']),
  substance: z.string(),
  whatHappens: z.string(),
  howBad: z.string(),
  whatToDo: z.string(),
  saidBy: z.string(),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
})
export type AllergyShown = z.infer<typeof AllergyShown>

/** What is known of a child’s allergies. That none is known is something a person said; else nobody has asked yet. */
export const AllergiesShown = z.object({
  known: z.array(AllergyShown),
  noneKnown: z.object({ saidBy: z.string(), toldByName: z.string(), toldAt: z.iso.datetime() }).optional(),
})
export type AllergiesShown = z.infer<typeof AllergiesShown>

const said = z.string().trim().min(2, 'Say who knows this: the doctor, mum, the young person.').max(120)

export const tellAllergy = command({
  name: 'health.tellAllergy',
  says: 'Says what a child must not have, or sets right what was said before. The earlier words stay.',
  door: 'child',
  input: z.object({
    id: AllergyId,
    childId: ChildId,
    kind: z.enum(['allergy', 'intolerance']),
    substance: z.string().trim().min(2, 'Say what it is: nuts, penicillin, milk.').max(120),
    whatHappens: z.string().trim().min(2, 'Say what happens.').max(500),
    howBad: z.string().trim().min(2, 'Say how bad it is, in words.').max(200),
    whatToDo: z.string().trim().min(2, 'Say what to do.').max(500),
    saidBy: said,
    /** The one that this sets right, and why. */
    setsRight: AllergyId.optional(),
    because: z.string().trim().max(500).default(''),
  }),
  output: z.object({}),
})

export const endAllergy = command({
  name: 'health.endAllergy',
  says: 'Says that an allergy does not hold any more, with who said so and why. Its words stay.',
  door: 'child',
  input: z.object({
    id: AllergyId,
    childId: ChildId,
    allergyId: AllergyId,
    saidBy: said,
    because: z.string().trim().min(3, 'Say why it does not hold.').max(500),
  }),
  output: z.object({}),
})

export const tellNoAllergies = command({
  name: 'health.tellNoAllergies',
  says: 'Says that no allergies are known, by whom. Refused while one stands.',
  door: 'child',
  input: z.object({ id: AllergyId, childId: ChildId, saidBy: said }),
  output: z.object({}),
})
