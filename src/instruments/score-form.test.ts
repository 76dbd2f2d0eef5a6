import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, Value } from './answers.ts'
import { askedItems } from './asked.ts'
import { checkAnswers } from './check-answers.ts'
import type { Form } from './form.ts'
import { readQuestionnaire } from './read-questionnaire.ts'
import { scoreForm } from './score-form.ts'
import { Scoring } from './scoring.ts'
import { toObservations, toQuestionnaireResponse } from './to-fhir.ts'

const weighted = [0, 1, 2, 3].map((n) => ({
  valueCoding: {
    code: `${n}`,
    display: `${n} of 3`,
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: n }],
  },
}))
const asked = (linkId: string, more: object = {}) => ({
  linkId,
  type: 'choice',
  text: `Question ${linkId}`,
  answerOption: weighted,
  ...more,
})

const form = formOf([
  asked('1'),
  asked('2'),
  asked('3'),
  asked('4'),
  asked('5'),
  { linkId: 'any', type: 'boolean', text: 'Anything else?' },
  {
    linkId: 'more',
    type: 'group',
    text: 'More',
    enableWhen: [{ question: 'any', operator: '=', answerBoolean: true }],
    item: [{ linkId: 'what', type: 'string', text: 'What?', required: true, maxLength: 20 }, asked('6')],
  },
])

function formOf(item: unknown[]): Form {
  const read = readQuestionnaire({ resourceType: 'Questionnaire', title: 'Five and one', item })
  if (!read.form) throw new Error(JSON.stringify(read.problems))
  return read.form
}

const count = (n: number): Value[] => [{ valueCoding: { code: `${n}` } }]
const all = (...counts: (number | null)[]): Answers =>
  Object.fromEntries(counts.flatMap((n, i) => (n === null ? [] : [[`${i + 1}`, count(n)]])))

const total = {
  id: 'total',
  name: 'Total',
  by: 'sum',
  of: ['1', '2', '3', '4', '5'],
  lowest: 0,
  highest: 3,
  better: 'lower',
}
const scoringOf = (scale: object, more: object = {}) =>
  Scoring.parse({ scales: [{ ...total, ...scale }], ...more })
const scoreOf = (scale: object, answers: Answers) => scoreForm(form, scoringOf(scale), answers).scales[0]

describe('a filled-in form is scored by its rule', () => {
  test('as a sum, as a mean, times a number, and with answers that run the other way', () => {
    expect(scoreOf({}, all(1, 2, 3, 0, 1))?.score).toBe(7)
    expect(scoreOf({ by: 'mean' }, all(1, 2, 3, 0, 1))?.score).toBeCloseTo(1.4)
    expect(scoreOf({ times: 4 }, all(1, 2, 3, 0, 1))?.score).toBe(28)
    expect(scoreOf({ reverse: ['3'] }, all(1, 2, 3, 0, 1))?.score).toBe(4)
  })

  test('with the highest of several that belong together, counted once', () => {
    expect(scoreOf({ of: [['1', '2'], '3'] }, all(1, 3, 2))).toMatchObject({ score: 5, answered: 2, of: 2 })
  })

  test('made up for one missing answer and said so, and not at all for two', () => {
    expect(scoreOf({}, all(1, 1, 1, 2, null))).toMatchObject({ score: 6.25, prorated: true, answered: 4 })
    expect(scoreOf({}, all(1, 1, 1, null, null))).toMatchObject({ score: null, prorated: false })
    expect(scoreOf({ needed: 3, round: true }, all(1, 1, 2, null, null))?.score).toBe(7)
  })

  test('by a published table, and with the name of its band', () => {
    const lookUp = [
      { sum: 5, score: 17.4 },
      { sum: 6, score: 19 },
    ]
    const bands = [
      { from: 0, says: 'low' },
      { from: 18, says: 'high' },
    ]
    expect(scoreOf({ lookUp, bands }, all(1, 1, 1, 1, 1))).toMatchObject({ score: 17.4, band: 'low' })
    expect(scoreOf({ lookUp, bands }, all(2, 1, 1, 1, 1))).toMatchObject({ score: 19, band: 'high' })
    expect(scoreOf({ lookUp, bands }, all(3, 3, 3, 3, 3))).toMatchObject({ score: null, band: null })
  })

  test('is named by a rule only where every part of it is known, and one answer is enough to be acted on', () => {
    const classes = [
      {
        says: 'both',
        when: 'all',
        of: [
          { scale: 'total', atLeast: 5 },
          { question: '5', atLeast: 2 },
        ],
      },
    ]
    const flags = [{ question: '4', atLeast: 1, says: 'Ask today.' }]
    const scored = (answers: Answers) => scoreForm(form, scoringOf({}, { classes, flags }), answers)
    expect(scored(all(1, 1, 1, 0, 2))).toMatchObject({ classes: ['both'], flags: [] })
    expect(scored(all(1, 1, 1, 1, null))).toMatchObject({ classes: [], flags: ['Ask today.'] })
  })

  test('an answer to a question that is not asked any more counts for nothing', () => {
    const six = { of: ['6'], needed: 1 }
    const answers = { '6': count(3), any: [{ valueBoolean: false }] }
    expect(scoreOf(six, answers)?.score).toBeNull()
    expect(scoreOf(six, { ...answers, any: [{ valueBoolean: true }] })?.score).toBe(3)
  })
})

describe('what stands against an answer is said at its question', () => {
  const problems = (answers: Answers, more = {}) => checkAnswers(form, answers, { isDone: true, ...more })

  test('where it is missing, of another kind, too long, or none of those to choose from', () => {
    const yes = { any: [{ valueBoolean: true }] }
    expect(problems(yes)).toHaveProperty('what')
    expect(problems(yes, { skipped: ['what'] })).toEqual({})
    expect(problems({ any: [{ valueString: 'yes' }] })).toHaveProperty('any')
    expect(problems({ ...yes, what: [{ valueString: 'x'.repeat(21) }] })).toHaveProperty('what')
    expect(problems({ '1': count(4) })).toHaveProperty('1')
    expect(problems({ '1': [...count(1), ...count(2)] })).toHaveProperty('1')
    expect(problems({ nowhere: [{ valueBoolean: true }] })).toHaveProperty('nowhere')
  })

  test('and nothing is missing that is not asked', () => {
    expect(problems({ any: [{ valueBoolean: false }] })).toEqual({})
  })
})

test('whether an item is asked follows from the answers alone, whatever they are', () => {
  const maybe = fc.option(fc.boolean(), { nil: undefined })
  const chain = formOf([
    { linkId: 'a', type: 'boolean', text: 'A' },
    {
      linkId: 'b',
      type: 'boolean',
      text: 'B',
      enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
    },
    {
      linkId: 'c',
      type: 'boolean',
      text: 'C',
      enableBehavior: 'any',
      enableWhen: [
        { question: 'a', operator: 'exists', answerBoolean: false },
        { question: 'b', operator: '!=', answerBoolean: true },
      ],
    },
    {
      linkId: 'd',
      type: 'boolean',
      text: 'D',
      enableBehavior: 'all',
      enableWhen: [
        { question: 'a', operator: '=', answerBoolean: true },
        { question: 'b', operator: '=', answerBoolean: true },
      ],
    },
  ])
  fc.assert(
    fc.property(maybe, maybe, (a, b) => {
      const given = (value: boolean | undefined) => (value === undefined ? [] : [{ valueBoolean: value }])
      const shown = askedItems(chain, { a: given(a), b: given(b) })
      const hasB = a === true
      expect(shown.has('b')).toBe(hasB)
      expect(shown.has('c')).toBe(a === undefined || !(hasB && b === true))
      expect(shown.has('d')).toBe(a === true && b === true)
    }),
  )
})

test('what is handed out names the child by id alone, holds only what was asked, and each score', () => {
  const answers = {
    ...all(1, 1, 1, 1, 1),
    any: [{ valueBoolean: false }],
    what: [{ valueString: 'left over' }],
  }
  const filled = {
    id: '6f1c',
    childId: 'c0ffee',
    questionnaire: 'urn:five|1',
    at: '2026-05-04T20:00:00.000Z',
    respondent: 'carer' as const,
    byLink: false,
  }
  const response = toQuestionnaireResponse(form, answers, filled)
  expect(response).toMatchObject({
    status: 'completed',
    subject: { reference: 'Patient/c0ffee' },
    questionnaire: 'urn:five|1',
  })
  expect(response.item.map(({ linkId }) => linkId)).toEqual(['1', '2', '3', '4', '5', 'any'])
  expect(JSON.stringify(response)).not.toContain('left over')
  const { scales } = scoreForm(form, scoringOf({}), answers)
  expect(toObservations(scales, filled)).toMatchObject([
    {
      resourceType: 'Observation',
      valueQuantity: { value: 5 },
      derivedFrom: [{ reference: 'QuestionnaireResponse/6f1c' }],
    },
  ])
  const [unknown] = toObservations(scoreForm(form, scoringOf({}), {}).scales, filled)
  expect(unknown).toHaveProperty('dataAbsentReason')
})

test('what is handed out words a chosen answer as the form does, whatever the device that sent it called it', () => {
  const chosen = { valueCoding: { code: '1', display: 'Whatever I like' } }
  const filled = {
    ...{ id: '6f1c', childId: 'c0ffee', questionnaire: 'urn:five|1', at: '2026-05-04T20:00:00.000Z' },
    ...{ respondent: 'carer' as const, byLink: false },
  }
  const { item } = toQuestionnaireResponse(form, { '1': [chosen] }, filled)
  expect(item[0]?.answer).toEqual([{ valueCoding: { code: '1', display: '1 of 3' } }])
})
