import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { Answers, Skipped } from '../answers.ts'
import { InstrumentId } from './catalogue.ts'
import { ResultId } from './results.ts'

export const AskId = id('Ask')
export type AskId = z.infer<typeof AskId>

/** How an asking ended. That somebody would rather not is a full answer. */
export const AskEnd = z.object({
  how: z.enum(['answered', 'declined', 'withdrawn']),
  /** Why they would rather not, if they say it. */
  because: z.string(),
  at: z.iso.datetime(),
})
export type AskEnd = z.infer<typeof AskEnd>

export const askForForm = command({
  name: 'instruments.askForForm',
  says: 'Asks the young person to answer a form themself: it stands in their own space until it has an end.',
  door: 'child',
  input: z.object({
    id: AskId,
    childId: ChildId,
    instrument: InstrumentId,
    words: z.string().trim().min(3, 'Say what it is for, in a sentence for them.').max(500),
  }),
  output: z.object({}),
})

export const withdrawAsk = command({
  name: 'instruments.withdrawAsk',
  says: 'Takes an asking back: by who asked, or by the manager.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, askId: AskId }),
  output: z.object({}),
})

export const declineAsk = command({
  name: 'instruments.declineAsk',
  says: 'The young person would rather not answer a form, with why if they like.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    askId: AskId,
    because: z.string().trim().max(500, 'That is long. Say it in 500 letters.'),
    happenedAt: z.iso.datetime(),
  }),
  output: Receipt,
})

export const readAsks = query({
  name: 'instruments.readAsks',
  says: 'For which forms the young person was asked, the newest first, and how each ended.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    asks: z.array(
      z.object({
        id: AskId,
        instrument: InstrumentId,
        name: z.string(),
        words: z.string(),
        byId: PersonId,
        byName: z.string(),
        at: z.iso.datetime(),
        end: AskEnd.optional(),
      }),
    ),
  }),
})

/** Someone who will read what the young person answers. */
export const AnswersReader = z.object({ id: PersonId, knownAs: z.string(), face: Face.optional() })
export type AnswersReader = z.infer<typeof AnswersReader>

export const readMyForms = query({
  name: 'instruments.readMyForms',
  says: 'What the young person is asked to answer, who will read it, and what they answered before.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    asked: z.array(
      z.object({
        askId: AskId,
        instrument: InstrumentId,
        name: z.string(),
        words: z.string(),
        byName: z.string(),
        byFace: Face.optional(),
        byId: PersonId,
        at: z.iso.datetime(),
        begun: z.boolean(),
      }),
    ),
    readers: z.array(AnswersReader),
    /** Newest first. */
    given: z.array(z.object({ resultId: ResultId, name: z.string(), at: z.iso.datetime() })),
  }),
})

export const readMyAnswers = query({
  name: 'instruments.readMyAnswers',
  says: 'What the young person answered themself, question by question; no scores.',
  door: 'child',
  input: z.object({ childId: ChildId, resultId: ResultId }),
  output: z.object({
    name: z.string(),
    at: z.iso.datetime(),
    attribution: z.string(),
    questionnaire: z.unknown().optional(),
    answers: Answers,
    skipped: z.array(Skipped),
  }),
})
