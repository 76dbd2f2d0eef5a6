import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { Answers, Filling, Offered, Skipped } from '../answers.ts'
import { Respondent, ResultScale } from '../catalogue.ts'
import { FormId, InstrumentId, ResultId } from '../ids.ts'
import { Scoring } from '../scoring.ts'

export { ResultId }

export const listForms = query({
  name: 'instruments.listForms',
  says: 'What can be filled in or written down for a child today.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    forms: z.array(
      z.object({
        instrument: InstrumentId,
        name: z.string(),
        asks: z.string(),
        by: z.array(Respondent),
        /** Without a form only its results are written down. */
        hasForm: z.boolean(),
        /** The one who asks has begun it. */
        begun: z.boolean(),
        scales: z.array(ResultScale),
      }),
    ),
  }),
})

export const readForm = query({
  name: 'instruments.readForm',
  says: 'The form of an instrument as it is filled in today, with what the one who asks had begun.',
  door: 'child',
  input: z.object({ childId: ChildId, instrument: InstrumentId }),
  output: z.object({
    name: z.string(),
    by: z.array(Respondent),
    /** Under the form, and in what is handed out. */
    attribution: z.string(),
    /** Without one, only results are written down. */
    formId: FormId.optional(),
    questionnaire: z.unknown().optional(),
    scoring: Scoring.optional(),
    /** Whom a question may name: the young person, the adults who look after them, people around them. */
    people: z.array(Offered).optional(),
    scales: z.array(ResultScale),
    draft: Filling.extend({ savedAt: z.iso.datetime() }).optional(),
  }),
})

export const saveAnswers = command({
  name: 'instruments.saveAnswers',
  says: 'Keeps answers that are still being given, as one goes; nobody else sees them.',
  door: 'child',
  input: Filling.extend({ childId: ChildId, instrument: InstrumentId }),
  output: z.object({ savedAt: z.iso.datetime() }),
})

export const About = z.object({
  id: ResultId,
  childId: ChildId,
  instrument: InstrumentId,
  respondent: Respondent,
  /** Whose answers they are, where it is neither the young person nor the writer. */
  respondentName: z.string().trim().max(120),
  happenedAt: z.iso.datetime(),
})

export type About = z.infer<typeof About>

export const fillIn = command({
  name: 'instruments.fillIn',
  says: 'Hands in the answers to a form. They are scored by its rule, and what has to happen today is opened.',
  door: 'child',
  offline: true,
  input: About.extend({ ...Filling.shape, formId: FormId.optional() }),
  output: Receipt,
})

export const recordResult = command({
  name: 'instruments.recordResult',
  says: 'Writes down the scores of an instrument that was filled in elsewhere.',
  door: 'child',
  offline: true,
  input: About.extend({
    scores: z
      .array(z.object({ scale: z.string().max(40), score: z.number().min(-1000).max(1000) }))
      .min(1, 'Write at least one score.')
      .max(40),
    words: z.string().trim().max(2000),
  }),
  output: Receipt,
})

export const setAside = command({
  name: 'instruments.setAside',
  says: 'Sets a result aside, with why: it stays in the record and counts no more.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    resultId: ResultId,
    because: z.string().trim().min(3, 'Say why, in a sentence.').max(500),
  }),
  output: z.object({}),
})

export const answerFlag = command({
  name: 'instruments.answerFlag',
  says: 'Says what was done about an answer that could not wait.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    resultId: ResultId,
    words: z.string().trim().min(3, 'Say what was done, and with whom.').max(2000),
  }),
  output: z.object({}),
})

export const ScaleShown = z.object({
  scale: z.string(),
  name: z.string(),
  score: z.number().nullable(),
  prorated: z.boolean(),
  band: z.string().nullable(),
})

export const ResultShown = z.object({
  id: ResultId,
  instrument: InstrumentId,
  name: z.string(),
  respondent: Respondent,
  respondentName: z.string(),
  at: z.iso.datetime(),
  scales: z.array(ScaleShown),
  classes: z.array(z.string()),
  /** What could not wait, and what was done about it. */
  flags: z.array(z.string()),
  flagAnswered: z.object({ words: z.string(), byName: z.string(), at: z.iso.datetime() }).optional(),
  /** A score got worse by more than measurement error, and nobody to whom that falls has looked at it yet. */
  gotWorse: z.boolean(),
  words: z.string(),
  toldByName: z.string(),
  /** It came from outside, by a link that somebody gave. */
  byLink: z.object({ askedByName: z.string() }).optional(),
  setAside: z.object({ because: z.string(), byName: z.string() }).optional(),
  hasAnswers: z.boolean(),
})
export type ResultShown = z.infer<typeof ResultShown>

/** What is published about change on a scale, for one kind of respondent. */
export const ChangeRule = z.object({
  points: z.number(),
  inclusive: z.boolean(),
  cutoff: z.number().optional(),
  better: z.enum(['higher', 'lower']),
  population: z.string(),
  source: z.string(),
  checked: z.boolean(),
})
export type ChangeRule = z.infer<typeof ChangeRule>

export const Series = z.object({
  instrument: InstrumentId,
  name: z.string(),
  respondent: Respondent,
  attribution: z.string(),
  scale: ResultScale,
  rule: ChangeRule.optional(),
  /** Oldest first; what was set aside is not here. */
  points: z.array(
    z.object({ resultId: ResultId, at: z.iso.datetime(), score: z.number(), prorated: z.boolean() }),
  ),
})
export type Series = z.infer<typeof Series>

export const readResults = query({
  name: 'instruments.readResults',
  says: 'What was measured with a child: each result, and each score over time with what is published about its change.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    series: z.array(Series),
    /** Newest first. */
    results: z.array(ResultShown),
  }),
})

export const readFilled = query({
  name: 'instruments.readFilled',
  says: 'One filled-in form with its answers, and as FHIR resources to hand on.',
  door: 'child',
  input: z.object({ childId: ChildId, resultId: ResultId }),
  output: z.object({
    result: ResultShown,
    questionnaire: z.unknown().optional(),
    attribution: z.string(),
    answers: Answers,
    skipped: z.array(Skipped),
    /** QuestionnaireResponse and Observations. */
    fhir: z.array(z.looseObject({ resourceType: z.string() })),
  }),
})
