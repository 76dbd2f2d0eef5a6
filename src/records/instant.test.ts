import { expect, test } from 'vitest'
import { instantOf } from './instant.ts'

test('a time keeps its microseconds, and has six places without them too', () => {
  expect(instantOf('2026-03-01 08:15:00.123456')).toBe('2026-03-01T08:15:00.123456Z')
  expect(instantOf('2026-03-01 08:15:00.25')).toBe('2026-03-01T08:15:00.250000Z')
  expect(instantOf('2026-03-01 08:15:00')).toBe('2026-03-01T08:15:00.000000Z')
})

test('a time that nobody can have meant is still an instant', () => {
  expect(instantOf('0001-03-01 08:15:00.5 BC')).toBe('0001-03-01T08:15:00.500000Z')
  expect(instantOf('0001-03-01 08:15:00 BC')).toBe('0001-03-01T08:15:00.000000Z')
})
