import { expect, test } from 'vitest'
import { SheetScores } from '../map/score.ts'
import { summaryOf } from './map-summary.ts'

const seen = (calm: number, stressDrop: number) => ({ calm, stress: calm - stressDrop, stressDrop })
const scores = {
  functions: {},
  domains: { senses: seen(80, 5), regulation: seen(40, 32), relating: seen(60, 10), thinking: seen(70, 8) },
} as unknown as SheetScores

test('an adult reads by how much an area changes, and where to begin', () => {
  expect(SheetScores.shape.domains.safeParse(scores.domains).success).toBe(true)
  expect(summaryOf('Sam', scores)).toMatch(/32 points less\. A place to begin is/)
})

test('a young person reads of themself without points, and nobody says where to begin with them', () => {
  const says = summaryOf('Sam', scores, true)
  expect(says).toMatch(/^Sam sees most in .+\. Least in .+\. When things are hard, .+ changes most\.$/)
  expect(says).not.toMatch(/\d|begin/)
})
