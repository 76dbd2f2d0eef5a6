import { expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { nightsInARow } from './nights-in-a-row.ts'

const priya = PersonId.parse('1f0c1f5e-3c57-4d0b-8a8e-3f6f0a6f0a01')
const on = (...days: number[]) =>
  days.map((day) => ({
    workerId: priya,
    kind: 'waking-night' as const,
    onDay: `2026-05-${String(day).padStart(2, '0')}`,
  }))
const nights = (...days: number[]) => nightsInARow(on(...days), '2026-05-04').get(priya)

test('nights in a row are counted up to and with tonight', () => {
  expect(nights(1, 2, 3, 4)).toBe(4)
})

test('who is off tonight has the nights behind them still', () => {
  expect(nights(1, 2, 3)).toBe(3)
})

test('a night off begins the count anew, and long past nights do not count', () => {
  expect(nights(1, 2, 4)).toBe(1)
  expect(nights(1, 2)).toBe(0)
})

test('days are not nights', () => {
  const days = on(2, 3, 4).map((one) => ({ ...one, kind: 'late' as const }))
  expect(nightsInARow(days, '2026-05-04').size).toBe(0)
})
