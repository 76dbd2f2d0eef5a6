import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { AssessmentId } from './assessments.ts'

/** The parts of an opening assessment, in the order in which they stand on the page. */
export const OpeningPart = z.enum([
  'known',
  'own-words',
  'life-line',
  'strengths',
  'identity',
  'attachments',
  'health-learning',
  'risks',
])
export type OpeningPart = z.infer<typeof OpeningPart>

export const PartState = z.enum(['not-begun', 'begun', 'done', 'left-out'])
export type PartState = z.infer<typeof PartState>

/** Why a part is left out. That the child did not want to is an answer, and no gap. */
export const WhyLeftOut = z.enum(['did-not-want', 'nobody-knows', 'not-now'])
export type WhyLeftOut = z.infer<typeof WhyLeftOut>

/** The parts whose words are kept here; the others stand where they belong already. */
export const FindingPart = z.enum(['known', 'identity', 'attachments', 'health-learning'])
export type FindingPart = z.infer<typeof FindingPart>

/** What a finding is about, where its part has sides. */
export const Aspect = z.enum([
  'culture',
  'faith',
  'language',
  'identity',
  'food',
  'hair',
  'names',
  'health',
  'learning',
])
export type Aspect = z.infer<typeof Aspect>

/** The sides of each part that has some. */
export const aspectsOf: Readonly<Record<FindingPart, readonly Aspect[]>> = {
  known: [],
  identity: ['culture', 'faith', 'language', 'identity', 'food', 'hair', 'names'],
  attachments: [],
  'health-learning': ['health', 'learning'],
}

export const sayPart = command({
  name: 'assessment.sayPart',
  says: 'Says of a part of the opening assessment who does it, where it is, and what is missing and why.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    assessmentId: AssessmentId,
    part: OpeningPart,
    personId: PersonId.optional(),
    state: PartState,
    /** With 'left-out', and only then. */
    why: WhyLeftOut.optional(),
    missing: z.string().trim().max(600),
  }),
  output: z.object({}),
})

export const addFinding = command({
  name: 'assessment.addFinding',
  says: 'Keeps something that was found out about a child, with who it is known from.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    part: FindingPart,
    aspect: Aspect.optional(),
    words: z.string().trim().min(1, 'Write what is known.').max(2000),
    fromChild: z.boolean(),
    knownFrom: z.string().trim().max(200),
  }),
  output: Receipt,
})

/** How far a part is. `count` is what stands in the record for it. */
const PartShown = z.object({
  part: OpeningPart,
  state: PartState,
  doer: z.object({ personId: PersonId, knownAs: z.string(), face: Face.optional() }).optional(),
  why: WhyLeftOut.optional(),
  missing: z.string(),
  toldBy: z.string().optional(),
  toldAt: z.iso.datetime().optional(),
  count: z.int(),
})
export type PartShown = z.infer<typeof PartShown>

const FindingShown = z.object({
  id: z.uuid(),
  part: FindingPart,
  aspect: Aspect.optional(),
  words: z.string(),
  fromChild: z.boolean(),
  knownFrom: z.string(),
  toldBy: z.string(),
  toldAt: z.iso.datetime(),
})
export type FindingShown = z.infer<typeof FindingShown>

export const readOpening = query({
  name: 'assessment.readOpening',
  says: 'The opening assessment part by part: who does it, how far it is, what is missing and why, and what was found out.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    /** The newest opening assessment; left out while there is none. */
    assessment: z
      .object({
        id: AssessmentId,
        openedOn: z.iso.date(),
        completedAt: z.iso.datetime().optional(),
        /** How many were asked to fill in the map, and how many have. */
        asked: z.int(),
        signed: z.int(),
      })
      .optional(),
    parts: z.array(PartShown),
    findings: z.array(FindingShown),
    /** When the model of care asks for it. */
    due: z.object({ dueOn: z.iso.date(), isLate: z.boolean() }).optional(),
  }),
})
