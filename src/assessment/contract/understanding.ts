import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { FunctionId } from '../map/functions.ts'
import { AssessmentId } from './assessments.ts'

export const MeaningId = id('Meaning')
export const LifeEventId = id('LifeEvent')
export type LifeEventId = z.infer<typeof LifeEventId>
export const StrengthId = id('Strength')

/** The small drawing beside a meaning. */
export const MeaningIcon = z.enum([
  'moon',
  'wind',
  'heart',
  'hands',
  'music',
  'food',
  'door',
  'book',
  'friends',
  'walk',
  'shield',
  'sun',
])
export type MeaningIcon = z.infer<typeof MeaningIcon>

/** What an assessment means for how adults are with the child, in a person's words. */
export const Meaning = z.object({
  id: MeaningId,
  assessmentId: AssessmentId,
  place: z.int().min(1).max(3),
  title: z.string().trim().min(1, 'Write a few words that say it.').max(80),
  words: z.string().trim().min(1, 'Write what adults do.').max(600),
  icon: MeaningIcon,
  /** The functions of the map that it answers. */
  functionIds: z.array(FunctionId).max(6),
})
export type Meaning = z.infer<typeof Meaning>

const MeaningShown = Meaning.extend({ writtenBy: z.string(), toldAt: z.iso.datetime() })
export type MeaningShown = z.infer<typeof MeaningShown>

/** Years of life, both ends included; each ends where the next begins. */
export const Period = z.enum(['prenatal', '0-1', '1-3', '4-6', '7-11', '12+'])
export type Period = z.infer<typeof Period>

export const LifeEventKind = z.enum(['adversity', 'protective'])
export type LifeEventKind = z.infer<typeof LifeEventKind>

/** Something hard, or someone or something that held the child. The title is gentle and always shown. */
export const LifeEvent = z.object({
  id: LifeEventId,
  period: Period,
  kind: LifeEventKind,
  title: z.string().trim().min(1, 'Give it a gentle name.').max(120),
  words: z.string().trim().max(4000),
  /** Where it is known from: 'Northshire, referral of March', 'Nana'. */
  source: z.string().trim().max(200),
  closed: z.boolean(),
})
export type LifeEvent = z.infer<typeof LifeEvent>

/** A closed piece travels without its words and source. */
export const LifeEventShown = LifeEvent.extend({
  words: z.string().optional(),
  source: z.string().optional(),
  toldBy: z.string(),
  mayOpen: z.boolean(),
  lastOpenedBy: z.string().optional(),
  lastOpenedAt: z.iso.datetime().optional(),
})
export type LifeEventShown = z.infer<typeof LifeEventShown>

export const Strength = z.object({
  id: StrengthId,
  words: z.string().trim().min(1, 'Write what is strong.').max(300),
  saidBy: z.string().trim().min(1, 'Say who said so.').max(120),
})
export type Strength = z.infer<typeof Strength>

/** What the child says about how they are growing. `byChild`: typed by the child, not written down for them. */
export const WordsAboutGrowing = z.object({
  id: z.uuid(),
  words: z.string(),
  byChild: z.boolean(),
  toldBy: z.string(),
  saidAt: z.iso.datetime(),
})
export type WordsAboutGrowing = z.infer<typeof WordsAboutGrowing>

export const writeMeaning = command({
  name: 'assessment.writeMeaning',
  says: 'Says in one of three places what the assessment means for being with the child. Earlier words in that place stay in the record.',
  door: 'child',
  input: Meaning.extend({ childId: ChildId }),
  output: z.object({}),
})

export const addLifeEvent = command({
  name: 'assessment.addLifeEvent',
  says: 'Adds something hard or something that held the child, in the period of life in which it was.',
  door: 'child',
  input: z.object({ childId: ChildId, event: LifeEvent }),
  output: z.object({}),
})

export const openEvent = command({
  name: 'assessment.openEvent',
  says: 'Opens a closed piece of a life by choice. Who opened it and when is kept.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, eventId: LifeEventId }),
  output: z.object({ words: z.string(), source: z.string() }),
})

export const addStrength = command({
  name: 'assessment.addStrength',
  says: 'Adds what is strong in a child, with who said so.',
  door: 'child',
  input: z.object({ childId: ChildId, strength: Strength }),
  output: z.object({}),
})

export const readUnderstanding = query({
  name: 'assessment.readUnderstanding',
  says: 'What the assessment means, what is strong, what was hard and what held, and the child’s own words. Closed pieces come without theirs.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    meanings: z.array(MeaningShown),
    strengths: z.array(Strength),
    events: z.array(LifeEventShown),
    ownWords: z.array(WordsAboutGrowing),
  }),
})
