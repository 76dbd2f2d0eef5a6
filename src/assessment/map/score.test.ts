import { expect, test } from 'vitest'
import type { DomainId } from './functions.ts'
import { domainScore, firstPriority, functionScore, type Rating, scoreBand, stepOf } from './score.ts'

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
