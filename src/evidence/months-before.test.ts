import { expect, test } from 'vitest'
import { monthsBefore } from './months-before.ts'

test('a month before is the same day, also over the turn of the year', () => {
  expect(monthsBefore('2026-05-04', 3)).toBe('2026-02-04')
  expect(monthsBefore('2026-01-15', 1)).toBe('2025-12-15')
  expect(monthsBefore('2026-06-30', 6)).toBe('2025-12-30')
})

test('a month that has no such day gives its last one', () => {
  expect(monthsBefore('2026-05-31', 3)).toBe('2026-02-28')
  expect(monthsBefore('2028-03-31', 1)).toBe('2028-02-29')
})
