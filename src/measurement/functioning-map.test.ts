import { expect, test } from 'vitest'
import { domainScore, functionScore, scoreBand, stressDrop } from './functioning-map.ts'

const vectors: {
  id: string
  ratings: (0 | 0.5 | 1 | null)[][]
  functions: (number | null)[]
  domain: number | null
}[] = [
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

test('what is lost under stress is known only where both states are', () => {
  expect(stressDrop(80, 50)).toBe(30)
  expect(stressDrop(50, 60)).toBe(-10)
  expect(stressDrop(80, null)).toBeNull()
})
