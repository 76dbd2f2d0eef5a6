import { z } from 'zod'
import { command, MOST_OF_MANY, query } from '#platform/contract.ts'
import { id } from '#platform/ids.ts'
import { ElementName, ModelOfCare } from '../model-of-care.ts'

export const ModelVersionId = id('ModelVersion')
export type ModelVersionId = z.infer<typeof ModelVersionId>

/** What one of the four elements lacks. */
const ModelFindingShown = z.object({
  element: ElementName,
  lacks: z.enum(['missing', 'no-words', 'no-tool', 'no-menu', 'no-rhythm']),
})

/** One difference between a version of the model and the one before. */
export const ModelChange = z.object({
  deed: z.enum(['added', 'changed', 'taken-away']),
  thing: z.enum(['words', 'tool', 'response', 'rhythm', 'practice', 'principle', 'framework', 'time']),
  /** Missing for what belongs to the whole model. */
  element: ElementName.optional(),
  /** The name of what changed; for a rhythm, its sentence; for a time, which of them. */
  name: z.string(),
  /** For a time after a hard moment, how many hours it is now. */
  hours: z.int().optional(),
})
export type ModelChange = z.infer<typeof ModelChange>

export const ModelVersionShown = z.object({
  id: ModelVersionId,
  number: z.int(),
  /** The name that the model had then. */
  name: z.string(),
  because: z.string(),
  madeByName: z.string(),
  madeAt: z.iso.datetime(),
  /** What differs from the version before; nothing for the first. */
  changes: z.array(ModelChange),
})
export type ModelVersionShown = z.infer<typeof ModelVersionShown>

export const TemplateShown = z.object({
  id: z.string(),
  name: z.string(),
  says: z.string(),
  elements: z.array(z.object({ element: ElementName, says: z.string(), rhythms: z.int() })),
})
export type TemplateShown = z.infer<typeof TemplateShown>

export const readTemplates = query({
  name: 'model.readTemplates',
  says: 'The models of care that a provider can start from, and what each says.',
  door: 'organisation',
  input: z.object({}),
  output: z.object({ templates: z.array(TemplateShown) }),
})

export const readModel = query({
  name: 'model.readModel',
  says: 'The model of care in force, what it lacks, and its versions, newest first.',
  door: 'organisation',
  input: z.object({}),
  output: z.object({
    /** Missing until a template was taken up. */
    inForce: z
      .object({ number: z.int(), document: ModelOfCare, findings: z.array(ModelFindingShown) })
      .optional(),
    versions: z.array(ModelVersionShown),
  }),
})

export const adoptTemplate = command({
  name: 'model.adoptTemplate',
  says: 'Takes up a template as the provider’s first model of care. Every word of it may be changed later.',
  door: 'organisation',
  input: z.object({ id: ModelVersionId, templateId: z.string().max(80) }),
  output: z.object({ number: z.int() }),
})

export const publishModel = command({
  name: 'model.publishModel',
  mostBytes: MOST_OF_MANY,
  says: 'Puts a changed model of care in force as a new version, with the reason. The old one is kept.',
  door: 'organisation',
  input: z.object({
    id: ModelVersionId,
    /** The number of the version that was being changed. */
    basedOn: z.int().positive(),
    document: ModelOfCare,
    because: z.string().trim().min(3, 'Say why the model changes, in a sentence.').max(500),
  }),
  output: z.object({ number: z.int(), findings: z.array(ModelFindingShown) }),
})
