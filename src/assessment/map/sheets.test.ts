import { describe, expect, test } from 'vitest'
import { functions, functionsOf } from './functions.ts'
import { askedIndicators, indicatorsFor } from './indicators.ts'
import type { Answer, Rating, Sheet } from './score.ts'
import { combine, scoreSheet } from './sheets.ts'

const nineYears = 9 * 12
const nothing = { calm: null, stress: null, stressDrop: null }

function answersOf(
  functionIds: readonly (typeof functions)[number]['id'][],
  calm: Rating,
  stress: Rating,
): Answer[] {
  return functionIds.flatMap((id) =>
    askedIndicators(id, nineYears).map((indicator) => ({ indicator: indicator.id, calm, stress })),
  )
}

function sheet(rater: string, answers: readonly Answer[]): Sheet {
  return { rater, ageInMonths: nineYears, answers }
}

describe('a rater’s sheet', () => {
  const senses = functionsOf('senses').map(({ id }) => id)

  test('keeps calm and stress apart and says how much is lost under stress', () => {
    const scores = scoreSheet(sheet('Amina', answersOf(senses, 1, 0.5)))
    expect(scores.functions['uses-hands']).toEqual({ calm: 100, stress: 50, stressDrop: 50 })
    expect(scores.domains.senses).toEqual({ calm: 100, stress: 50, stressDrop: 50 })
  })

  test('says nothing about what was not seen', () => {
    const scores = scoreSheet(sheet('Night staff', answersOf(['sleeps-and-wakes'], 0.5, null)))
    expect(scores.functions['sleeps-and-wakes']).toEqual({ calm: 50, stress: null, stressDrop: null })
    expect(scores.functions.repairs).toEqual(nothing)
    expect(scores.domains.senses).toEqual(nothing)
    expect(scores.domains.relating).toEqual(nothing)
  })

  test('needs three of the six functions of a domain', () => {
    const two = scoreSheet(sheet('Amina', answersOf(senses.slice(0, 2), 1, 1)))
    const three = scoreSheet(sheet('Amina', answersOf(senses.slice(0, 3), 1, 1)))
    expect([two.domains.senses.calm, three.domains.senses.calm]).toEqual([null, 100])
  })

  test('is never lowered by what older children do', () => {
    const older = indicatorsFor('uses-hands', '12-14').map(
      ({ id }) => ({ indicator: id, calm: 0, stress: 0 }) as const,
    )
    const scores = scoreSheet(sheet('Teacher', [...answersOf(['uses-hands'], 1, 1), ...older]))
    expect(scores.functions['uses-hands'].calm).toBe(100)
  })

  test('counts the bands below the child’s own, so a younger way of doing counts as begun', () => {
    const younger = ['3-5', '6-8'] as const
    const usual = younger.flatMap((band) => indicatorsFor('repairs', band))
    const ownAge = indicatorsFor('repairs', '9-11')
    const answers = [
      ...usual.map(({ id }): Answer => ({ indicator: id, calm: 1, stress: 1 })),
      ...ownAge.map(({ id }): Answer => ({ indicator: id, calm: 0, stress: 0 })),
    ]
    const expected = (100 * usual.length) / (usual.length + ownAge.length)
    expect(scoreSheet(sheet('Amina', answers)).functions.repairs.calm).toBeCloseTo(expected, 5)
  })
})

describe('several raters', () => {
  const combined = combine([
    sheet('Amina', answersOf(['settles-alone'], 1, 0.5)),
    sheet('Teacher', answersOf(['settles-alone'], 0, 0)),
    sheet('Night staff', []),
  ])

  test('stand side by side with the ends between which they lie, and are not averaged', () => {
    expect(combined['settles-alone']).toEqual({
      raters: [
        { rater: 'Amina', calm: 100, stress: 50 },
        { rater: 'Teacher', calm: 0, stress: 0 },
        { rater: 'Night staff', calm: null, stress: null },
      ],
      lowest: { calm: 0, stress: 0 },
      highest: { calm: 100, stress: 50 },
    })
  })

  test('have no ends where nobody saw enough', () => {
    expect(combined['shares-joy'].lowest).toEqual({ calm: null, stress: null })
    expect(combined['shares-joy'].highest).toEqual({ calm: null, stress: null })
  })

  test('cover every function of the map', () => {
    expect(Object.keys(combined)).toEqual(functions.map(({ id }) => id))
  })
})
