import { describe, expect, test } from 'vitest'
import { knownRhythms, ModelOfCare, rhythmsOf } from '../model-of-care.ts'
import { checkModel } from '../self-check.ts'
import { templates } from './templates.ts'

const cases = templates.map((template) => [template.name, template] as const)

describe.each(cases)('%s', (_, template) => {
  test('is a model that can be taken over as it stands', () => {
    expect(ModelOfCare.parse(template)).toEqual(template)
  })

  test('has all four elements, each with a tool and a rhythm', () => {
    expect(checkModel(template)).toEqual([])
  })

  test('has practices and principles, each under its own id', () => {
    const parts = [...template.practices, ...template.principles]
    expect(template.practices.length).toBeGreaterThan(1)
    expect(template.principles.length).toBeGreaterThan(2)
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  })

  test('asks only for rhythms that can be watched, and looks after its carers', () => {
    const rhythms = rhythmsOf(template)
    expect(rhythms.filter(({ what }) => !knownRhythms.some((known) => known === what))).toEqual([])
    expect(rhythms.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['opening-assessment', 'clinical-supervision']),
    )
  })

  test('is in words that a child may read', () => {
    expect(JSON.stringify(template)).not.toMatch(
      /service user|placement|\bunit\b(?!")|incident|refus|non-compli|challenging|!/i,
    )
  })
})

describe('the templates together', () => {
  test('are four, each under its own name', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(4)
    expect(new Set(templates.map(({ name }) => name)).size).toBe(4)
  })

  test('the ten essential elements stand with relationship-based care, by the names of their guide', () => {
    const [framework] = templates.find(({ id }) => id === 'relationship-based')?.frameworks ?? []
    expect(framework).toMatchObject({ id: 'ten-essential-elements', checked: true })
    expect(framework?.parts.map(({ name }) => name)).toEqual([
      'Therapeutic specialist',
      'Trained staff and consistent rostering',
      'Engagement and participation of young people',
      'Client mix',
      'Care team meetings',
      'Reflective practice',
      'Organisational congruence and commitment',
      'Physical environment',
      'Transition planning, exit planning and post-exit support',
      'Governance and quality therapeutic practice',
    ])
  })
})

describe('a model of one’s own', () => {
  const [first] = templates

  test('a rhythm that never comes is sent back', () => {
    const rhythm = { id: 'a', what: 'own-kind', of: 'child', says: 'Someday.', who: 'Someone' }
    const result = ModelOfCare.safeParse({
      ...first,
      elements: { ...first?.elements, assess: { says: 'x', tools: [], menu: [], rhythms: [rhythm] } },
    })
    expect(result.error?.issues.map(({ message }) => message)).toEqual([
      'Say how often it comes round, or by when it is first due.',
    ])
  })

  test('two rhythms cannot have one id, because what is due is kept under it', () => {
    const rhythms = first?.elements.assess.rhythms ?? []
    const result = ModelOfCare.safeParse({
      ...first,
      elements: { ...first?.elements, review: { says: 'x', tools: [], menu: [], rhythms } },
    })
    expect(result.success).toBe(false)
  })
})
