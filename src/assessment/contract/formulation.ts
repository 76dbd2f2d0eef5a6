import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { FunctionId } from '../map/functions.ts'

export const FormulationId = id('Formulation')
export type FormulationId = z.infer<typeof FormulationId>

/** The five parts of a shared understanding, in the order in which they are read. */
export const FormulationPart = z.enum(['happened', 'learned', 'sets-off', 'strong', 'needs'])
export type FormulationPart = z.infer<typeof FormulationPart>

/** Where a sentence comes from: something that stands in the record already, or that the child said so. */
export const SentenceSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('life-event'), about: z.uuid() }),
  z.object({ kind: z.literal('function'), about: FunctionId }),
  z.object({ kind: z.literal('strength'), about: z.uuid() }),
  z.object({ kind: z.literal('note'), about: z.uuid() }),
  z.object({ kind: z.literal('child-said') }),
])
export type SentenceSource = z.infer<typeof SentenceSource>

export const Sentence = z.object({
  says: z.string().trim().min(1, 'Write the sentence.').max(300),
  source: SentenceSource,
})
export type Sentence = z.infer<typeof Sentence>

/** A sentence as it is read: with the gentle name of the event, the strength, or when the note was. */
export const SentenceShown = Sentence.extend({ from: z.string() })
export type SentenceShown = z.infer<typeof SentenceShown>

/** What each part holds. */
function eachPart<Held extends z.ZodType>(held: Held) {
  return z.object({ happened: held, learned: held, 'sets-off': held, strong: held, needs: held })
}

export const Sentences = eachPart(z.array(Sentence).max(5))
export type Sentences = z.infer<typeof Sentences>

export const OwnParts = eachPart(z.string().trim().max(1000))
export type OwnParts = z.infer<typeof OwnParts>

/** Whether it was written with the child. That the child did not want to is an answer, and no gap. */
export const WithChild = z.enum(['together', 'did-not-want', 'not-now'])
export type WithChild = z.infer<typeof WithChild>

const Formulation = z.object({
  id: FormulationId,
  number: z.int(),
  parts: eachPart(z.array(SentenceShown)),
  withChild: WithChild,
  whyNot: z.string(),
  withWhom: z.string(),
  writtenBy: z.string(),
  writtenAt: z.iso.datetime(),
  /** When an adult first opened this version with the child, where one did. */
  openedAt: z.iso.datetime().optional(),
})
export type Formulation = z.infer<typeof Formulation>

/** How the child understands it themself. `byChild`: typed by the child, not written down for them. */
const OwnFormulation = z.object({
  id: z.uuid(),
  parts: OwnParts,
  byChild: z.boolean(),
  toldBy: z.string(),
  saidAt: z.iso.datetime(),
})
export type OwnFormulation = z.infer<typeof OwnFormulation>

export const writeFormulation = command({
  name: 'assessment.writeFormulation',
  says: 'Writes the shared understanding anew, each sentence with where it comes from. Earlier versions stay.',
  door: 'child',
  input: z.object({
    id: FormulationId,
    childId: ChildId,
    /** The version that was before the writer; another one by now is a conflict, and a person decides. */
    basedOn: z.int().min(0),
    parts: Sentences,
    withChild: WithChild,
    whyNot: z.string().trim().max(300),
    withWhom: z.string().trim().max(200),
  }),
  output: z.object({ number: z.int() }),
})

export const openFormulation = command({
  name: 'assessment.openFormulation',
  says: 'Says that an adult opened a version of the shared understanding with the child, who reads it from then on.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, formulationId: FormulationId }),
  output: z.object({}),
})

export const tellOwnFormulation = command({
  name: 'assessment.tellOwnFormulation',
  says: 'Keeps how a child understands it, in their own words, beside what adults write.',
  door: 'child',
  offline: true,
  input: z.object({ id: z.uuid(), childId: ChildId, saidAt: z.iso.datetime(), parts: OwnParts }),
  output: Receipt,
})

export const readFormulation = query({
  name: 'assessment.readFormulation',
  says: 'The shared understanding as it stands or an earlier version, with the child’s own beside it. The child reads what was opened with them.',
  door: 'child',
  input: z.object({ childId: ChildId, number: z.int().optional() }),
  output: z.object({
    formulation: Formulation.optional(),
    versions: z.array(Formulation.pick({ number: true, writtenBy: true, writtenAt: true })),
    /** The newest that the child wrote, and the newest that was written down for them. */
    own: z.array(OwnFormulation),
  }),
})

/** Something that a sentence can come from. */
const OfferedSource = z.object({
  source: SentenceSource,
  from: z.string(),
  /** How a note begins; empty for anything else. */
  says: z.string(),
})
export type OfferedSource = z.infer<typeof OfferedSource>

export const readSources = query({
  name: 'assessment.readSources',
  says: 'What stands in the record that a sentence of the shared understanding can come from. What is kept from the child is not offered.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ sources: z.array(OfferedSource) }),
})
