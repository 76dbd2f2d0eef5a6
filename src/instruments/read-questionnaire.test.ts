import { describe, expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { catalogue } from './catalogue.ts'
import { checkAnswers } from './check-answers.ts'
import { everyItem } from './form.ts'
import { ownInstruments } from './own-instruments.ts'
import { readQuestionnaire } from './read-questionnaire.ts'
import { checkScoring } from './score-form.ts'

const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/${name}`

function file(item: unknown[], more: object = {}) {
  return { resourceType: 'Questionnaire', title: 'An evening', status: 'active', item, ...more }
}

function problemsOf(item: unknown[], more: object = {}) {
  return readQuestionnaire(file(item, more)).problems ?? []
}

const question = { linkId: 'q1', type: 'boolean', text: 'Was it calm?' }

const refused: [string, unknown[], string][] = [
  [
    'asks in a way that FHIR does not know',
    [{ linkId: 'photo', type: 'signature', text: 'A photo' }, question],
    'photo',
  ],
  ['has a kind of question that nobody knows', [{ linkId: 'x', type: 'mood', text: 'Mood' }, question], 'x'],
  ['has nothing to choose from', [{ linkId: 'c', type: 'choice', text: 'Which?' }], 'c'],
  [
    'names a list of answers that is not there',
    [{ linkId: 'c', type: 'choice', text: 'Which?', answerValueSet: 'http://elsewhere.org/list' }],
    'c',
  ],
  ['has an id twice', [question, { ...question, text: 'And now?' }], 'q1'],
  ['has a question without words', [{ linkId: 'q', type: 'string' }], 'q'],
  [
    'depends on a question that is not there',
    [{ ...question, enableWhen: [{ question: 'gone', operator: '=', answerBoolean: true }] }],
    'q1',
  ],
  [
    'depends on itself in a circle',
    [
      { ...question, enableWhen: [{ question: 'q2', operator: '=', answerBoolean: true }] },
      {
        linkId: 'q2',
        type: 'boolean',
        text: 'Then?',
        enableWhen: [{ question: 'q1', operator: '=', answerBoolean: true }],
      },
    ],
    'q1',
  ],
  [
    'asks for more than yes',
    [
      question,
      {
        linkId: 'q2',
        type: 'string',
        text: 'Why?',
        enableWhen: [{ question: 'q1', operator: '>', answerBoolean: true }],
      },
    ],
    'q2',
  ],
  [
    'would be calculated',
    [{ ...question, extension: [{ url: sdc('sdc-questionnaire-calculatedExpression') }] }],
    'q1',
  ],
  [
    'would be shown by a formula',
    [{ ...question, extension: [{ url: sdc('sdc-questionnaire-enableWhenExpression') }] }],
    'q1',
  ],
  [
    'has a condition without an answer',
    [
      question,
      { linkId: 'q2', type: 'string', text: 'Why?', enableWhen: [{ question: 'q1', operator: '=' }] },
    ],
    'q2',
  ],
]

describe('a form that is brought in', () => {
  test('keeps its groups, its questions of every kind and what each answer counts', () => {
    const kinds = [
      'boolean',
      'decimal',
      'integer',
      'date',
      'dateTime',
      'time',
      'string',
      'text',
      'url',
      'quantity',
    ]
    const { form } = readQuestionnaire(
      file(
        [
          {
            linkId: 'g',
            type: 'group',
            text: 'The day',
            item: kinds.map((type) => ({ linkId: type, type, text: type })),
          },
          { linkId: 'd', type: 'display', text: 'Take your time.' },
          {
            ...{ linkId: 'c', type: 'choice', text: 'How was it?', repeats: true, required: true },
            answerOption: [
              {
                valueCoding: {
                  code: 'good',
                  display: 'Good',
                  extension: [{ url: ORDINAL, valueDecimal: 2 }],
                },
              },
              { valueString: 'So so', extension: [{ url: ORDINAL, valueInteger: 1 }] },
              { valueInteger: 0 },
            ],
          },
          { linkId: 'o', type: 'open-choice', text: 'With whom?', answerValueSet: '#who' },
        ],
        {
          contained: [
            {
              resourceType: 'ValueSet',
              id: 'who',
              compose: { include: [{ system: 'urn:who', concept: [{ code: 'a', display: 'Alone' }] }] },
            },
          ],
        },
      ),
    )
    const items = everyItem(form?.items ?? [])
    expect(items.map(({ type }) => type)).toEqual(['group', ...kinds, 'display', 'choice', 'open-choice'])
    const [choice, open] = items.slice(-2)
    expect(choice?.options.map(({ text, ordinal }) => [text, ordinal])).toEqual([
      ['Good', 2],
      ['So so', 1],
      ['0', 0],
    ])
    expect(open?.options).toEqual([
      { text: 'Alone', value: { valueCoding: { system: 'urn:who', code: 'a', display: 'Alone' } } },
    ])
  })

  test('may come in a bundle with the lists of answers that it names', () => {
    const url = 'http://example.org/yes-no'
    const read = readQuestionnaire({
      resourceType: 'Bundle',
      entry: [
        {
          resource: {
            resourceType: 'ValueSet',
            url,
            expansion: { contains: [{ code: 'y', display: 'Yes' }] },
          },
        },
        { resource: file([{ linkId: 'q', type: 'choice', text: 'Safe?', answerValueSet: `${url}|1.0` }]) },
      ],
    })
    expect(read.form?.items[0]?.options.map(({ text }) => text)).toEqual(['Yes'])
  })

  test.each([{ resourceType: 'Patient' }, null, 'a form', []])('is refused where it is %o', (json) => {
    expect(readQuestionnaire(json).problems?.[0]).toMatchObject({ says: expect.any(String) })
  })

  test.each(refused)('is refused where it %s, with the item named', (_, items, linkId) => {
    expect(problemsOf(items).map((one) => one.linkId)).toContain(linkId)
  })

  test('is told everything that is wrong with it at once', () => {
    const items = [
      { linkId: 'a', type: 'signature', text: 'Who' },
      { linkId: 'b', type: 'choice', text: 'Which?' },
      { type: 'string', text: 'No id' },
      question,
    ]
    expect(problemsOf(items).map(({ linkId }) => linkId)).toEqual(['a', 'b', undefined])
  })

  test('of endless size is refused and does not take the server with it', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ ...question, linkId: `q${i}` }))
    expect(problemsOf(many)[0]?.says).toContain('at most')
    const deep = Array.from({ length: 2000 }).reduce<unknown>(
      (inner) => ({ linkId: 'g', type: 'group', text: 'In', item: inner ? [inner] : [] }),
      undefined,
    )
    expect(readQuestionnaire(file([deep])).form).toBeUndefined()
  })
})

describe('the instruments that the product knows', () => {
  test('are 48, each with how it is asked and by what right', () => {
    expect(catalogue).toHaveLength(48)
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(48)
    for (const { name, asks, rights, by } of catalogue) expect([name, asks, rights, by[0]]).not.toContain('')
  })

  test('ship with words of our own only, and say that these are not validated', () => {
    const own = catalogue.filter(({ mode }) => mode === 'own').map(({ id }) => id)
    expect(own).toEqual(['dfm', ...['session-check', 'milieu-pulse', 'congruence', 'staff-regulation']])
    expect(ownInstruments.flatMap(({ instrument }) => ['dfm', instrument])).toEqual(
      expect.arrayContaining(own),
    )
    for (const { form } of ownInstruments) expect(form.copyright).toContain('not validated')
  })

  test('of our own are whole: scored by a rule that fits, and taken when every question is answered', () => {
    for (const { form, scoring } of ownInstruments) {
      expect(checkScoring(form, scoring)).toEqual([])
      const answers = Object.fromEntries(
        everyItem(form.items).flatMap(({ linkId, options: [first] }) =>
          first ? [[linkId, [first.value]]] : [],
        ),
      )
      expect(checkAnswers(form, answers, { isDone: true })).toEqual({})
    }
  })
})

test('a question for a file or for somebody says which kinds, how large and whom it means', () => {
  const under = (name: string, value: Record<string, unknown>) => ({
    url: `http://hl7.org/fhir/StructureDefinition/${name}`,
    ...value,
  })
  const read = readQuestionnaire({
    resourceType: 'Questionnaire',
    item: [
      {
        ...{ linkId: 'drawing', type: 'attachment', text: 'A drawing?' },
        extension: [under('mimeType', { valueCode: 'image/png' }), under('maxSize', { valueDecimal: 0.5 })],
      },
      {
        ...{ linkId: 'who', type: 'reference', text: 'Who?' },
        extension: [under('questionnaire-referenceResource', { valueCode: 'Practitioner' })],
      },
    ],
  })
  expect(read.form?.items).toMatchObject([
    { type: 'attachment', mimeTypes: ['image/png'], mostBytes: 500_000 },
    { type: 'reference', refersTo: ['Practitioner'] },
  ])
  const form = { items: read.form?.items ?? [] }
  const file = (contentType: 'application/pdf' | 'image/webp', size: number) => ({
    drawing: [
      { valueAttachment: { contentType, size, url: `urn:uuid:${crypto.randomUUID()}`, title: 'it' } },
    ],
  })
  const wrong = (answers: Answers) => Object.keys(checkAnswers(form, answers, { isDone: false }))
  expect(wrong(file('image/webp', 400_000))).toEqual([])
  expect(wrong(file('image/webp', 600_000))).toEqual(['drawing'])
  expect(wrong(file('application/pdf', 400_000))).toEqual(['drawing'])
  const somebody = (reference: string) => ({ who: [{ valueReference: { reference, display: 'Noor' } }] })
  expect(wrong(somebody('Practitioner/1'))).toEqual([])
  expect(wrong(somebody('Patient/1'))).toEqual(['who'])
})
