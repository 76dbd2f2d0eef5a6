import { describe, expect, test } from 'vitest'
import { readQuestionnaire } from './read-questionnaire.ts'
import { firstOpen, stepsOf } from './steps.ts'

const whole = readQuestionnaire({
  resourceType: 'Questionnaire',
  item: [
    { linkId: 'hello', type: 'display', text: 'Three short ones.' },
    {
      linkId: 'school',
      type: 'group',
      text: 'School',
      item: [
        { linkId: 'go', type: 'boolean', text: 'Do you go?' },
        {
          ...{ linkId: 'why', type: 'string', text: 'Why not?' },
          enableWhen: [{ question: 'go', operator: '=', answerBoolean: false }],
        },
      ],
    },
    { linkId: 'tea', type: 'string', text: 'What is for tea?' },
  ],
}).form
const form = { items: whole?.items ?? [] }

describe('a form that is asked question by question', () => {
  test('asks only what is to be asked, and says each text once, before the question that follows it', () => {
    expect(stepsOf(form, {}).map(({ item, before }) => [item.linkId, ...before])).toEqual([
      ['go', 'Three short ones.', 'School'],
      ['tea'],
    ])
    const said = { go: [{ valueBoolean: false }] }
    expect(stepsOf(form, said).map(({ item }) => item.linkId)).toEqual(['go', 'why', 'tea'])
  })

  test('goes on at the first question that has neither an answer nor a no', () => {
    const answers = { go: [{ valueBoolean: true }] }
    const steps = stepsOf(form, answers)
    expect(firstOpen(steps, { answers, skipped: [] })).toBe(1)
    const no = [{ linkId: 'tea', because: 'did-not-want-to' as const }]
    expect(firstOpen(steps, { answers, skipped: no })).toBe(2)
  })
})
