import { expect, test } from 'vitest'
import { scoreBand } from '#measurement/functioning-map.ts'
import type { DomainId } from './functions.ts'
import { firstPriority, stepOf } from './score.ts'

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
