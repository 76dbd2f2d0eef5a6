import { z } from 'zod'
import { AfterTimes } from './after-moments.ts'

/** The four elements: assess, respond and review in a cycle that never ends, and the team's calm under all. */
export const ElementName = z.enum(['assess', 'respond', 'review', 'regulate'])
export type ElementName = z.infer<typeof ElementName>

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, figures and hyphens.')

/** How often, in days, weeks or months of the calendar. */
export const Every = z.object({ count: z.int().positive(), unit: z.enum(['day', 'week', 'month']) })
export type Every = z.infer<typeof Every>

/** What the product knows how to watch. A provider may name kinds of its own beside these. */
export const knownRhythms = [
  'arrival-plan',
  'opening-assessment',
  'map-review',
  'plan-review',
  'risk-review',
  'key-work',
  'enrichment-review',
  'education-review',
  'cultural-plan',
  'family-time-review',
  'goal-review',
  'session-feedback',
  'therapeutic-meeting',
  'care-team-meeting',
  'quality-review',
  'leaving-plan',
  'house-meeting',
  'house-pulse',
  'home-environment-check',
  'congruence-pulse',
  'clinical-supervision',
  'reflective-session',
  'regulation-check-in',
  'training-in-the-model',
] as const

/**
 * Something that comes round. `firstWithin` counts from the arrival of the one it is `of` (for a worker,
 * from the first day of work); `every` counts from the last time. One of the two at least.
 */
export const Rhythm = z
  .object({
    id: Key,
    what: Key,
    of: z.enum(['child', 'home', 'worker']),
    says: z.string().trim().min(1).max(300),
    every: Every.optional(),
    firstWithin: Every.optional(),
    who: z.string().trim().min(1).max(120),
  })
  .refine(({ every, firstWithin }) => every !== undefined || firstWithin !== undefined, {
    error: 'Say how often it comes round, or by when it is first due.',
    path: ['every'],
  })
export type Rhythm = z.infer<typeof Rhythm>

/** A part of the model with a name and a sentence: a tool, a response on the menu, a practice, a principle. */
export const ModelPart = z.object({
  id: Key,
  name: z.string().trim().min(1).max(120),
  says: z.string().trim().max(400),
})
export type ModelPart = z.infer<typeof ModelPart>

/** One of the four elements as this provider lives it. Empty while a model is being written. */
export const ElementOfCare = z.object({
  says: z.string().trim().max(1000),
  tools: z.array(ModelPart),
  /** What there is to choose from. */
  menu: z.array(ModelPart),
  rhythms: z.array(Rhythm),
})
export type ElementOfCare = z.infer<typeof ElementOfCare>

/** Someone else's list that a provider answers to. `checked`: its words were compared with the source. */
export const ModelFramework = z.object({
  id: Key,
  name: z.string().trim().min(1).max(160),
  source: z.string().trim().min(1).max(300),
  checked: z.boolean(),
  parts: z.array(ModelPart).min(1),
})
export type ModelFramework = z.infer<typeof ModelFramework>

const Elements = z.object({
  assess: ElementOfCare,
  respond: ElementOfCare,
  review: ElementOfCare,
  regulate: ElementOfCare,
})

/** A provider's therapeutic model: what it says it does, so that the record can show whether it is lived. */
export const ModelOfCare = z
  .object({
    id: Key,
    name: z.string().trim().min(1).max(120),
    says: z.string().trim().max(1000),
    elements: Elements,
    practices: z.array(ModelPart),
    principles: z.array(ModelPart),
    frameworks: z.array(ModelFramework),
    /** By when what follows a hard moment is hoped for, in hours; missing where nobody has set a time. */
    afterMoments: AfterTimes.optional(),
  })
  .refine((model) => allDifferent(rhythmsOf(model).map(({ id }) => id)), {
    error: 'Two rhythms have the same id.',
    path: ['elements'],
  })
export type ModelOfCare = z.infer<typeof ModelOfCare>

/** Every rhythm of the model with the element that it belongs to, in the order of the elements. */
export function rhythmsOf(model: {
  elements: Record<ElementName, Pick<ElementOfCare, 'rhythms'>>
}): (Rhythm & { element: ElementName })[] {
  return ElementName.options.flatMap((element) =>
    model.elements[element].rhythms.map((rhythm) => ({ ...rhythm, element })),
  )
}

function allDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}
