import { describe, expect, test } from 'vitest'
import { type DomainId, functions, functionsOf } from './functions.ts'
import { askedIndicators, indicatorsFor } from './indicators.ts'
import {
  type Answer,
  combine,
  domainScore,
  firstPriority,
  functionScore,
  type Rating,
  type Sheet,
  scoreBand,
  scoreSheet,
  stepOf,
} from './score.ts'

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

const vectors: { id: string; ratings: Rating[][]; functions: (number | null)[]; domain: number | null }[] = [
  {
    id: 'DFM-01',
    ratings: [
      [1, 1, 0.5, 1],
      [1, 0.5, 0.5, 0],
      [1, 1, 1, null],
    ],
    functions: [87.5, 50, 100],
    domain: 79.2,
  },
  {
    id: 'half seen is enough, less is not',
    ratings: [
      [1, 0.5, null, null],
      [1, null, null, null],
      [null, null, null, null],
    ],
    functions: [75, null, null],
    domain: null,
  },
  { id: 'half of the functions are enough', ratings: [[0, 0.5], [null]], functions: [25, null], domain: 25 },
  { id: 'nothing asked is nothing known', ratings: [[]], functions: [null], domain: null },
]

test.each(vectors)('functions and their domain are scored as worked out by hand: $id', (vector) => {
  const scores = vector.ratings.map(functionScore)
  expect(scores).toEqual(vector.functions)
  const domain = domainScore(scores)
  if (vector.domain === null || domain === null) expect(domain).toBe(vector.domain)
  else expect(domain).toBeCloseTo(vector.domain, 1)
})

test('the domain of DFM-01 is one to build on', () => {
  expect(scoreBand(domainScore([87.5, 50, 100]) ?? 0)).toBe('build')
})

test('65 and 85 themselves belong to build', () => {
  expect([0, 64.99, 65, 85, 85.01, 100].map(scoreBand)).toEqual([
    'priority',
    'priority',
    'build',
    'build',
    'enrich',
    'enrich',
  ])
})

test('a score made of thirds that comes to 65 is 65', () => {
  const domain = domainScore([functionScore([1, 0.5, 0.5]), functionScore([1, 0.5, 0.5]), 185 / 3])
  expect(domain).toBe(65)
})

test('the picture changes its colour at 25, 45, 65, 75 and above 85', () => {
  expect([0, 24.9, 25, 44.9, 45, 64.9, 65, 74.9, 75, 85, 85.1, 100].map(stepOf)).toEqual([
    0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
  ])
})

test('two scores of different bands never share a colour', () => {
  for (let score = 0; score <= 100; score += 0.25) {
    const band = { 0: 'priority', 1: 'priority', 2: 'priority', 3: 'build', 4: 'build', 5: 'enrich' }
    expect(band[stepOf(score)]).toBe(scoreBand(score))
  }
})

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

test.each<[string, (number | null)[], DomainId | null]>([
  [
    'the lowest-lying domain under 65 comes first, even when a higher one scores less',
    [60, 90, 20, 10],
    'senses',
  ],
  ['65 is not under 65', [65, 64, 90, 90], 'regulation'],
  ['a domain that nobody could score is passed over', [null, 90, 40, 90], 'relating'],
  ['no domain under 65, none comes first', [70, 80, 90, 65], null],
])('%s', (_, [senses = null, regulation = null, relating = null, thinking = null], first) => {
  expect(firstPriority({ senses, regulation, relating, thinking })).toBe(first)
})
