import { expect, test } from 'vitest'
import { dueTime } from './due-time.ts'

test('a dose of the next day is never shown by its time alone', () => {
  const now = new Date('2026-11-28T21:05:00Z')
  expect(dueTime('2026-11-28T22:30:00Z', 'Europe/London', now)).toBe('22:30')
  expect(dueTime('2026-11-29T20:30:00Z', 'Europe/London', now)).toMatch(/^Sun,? 29 Nov, 20:30$/)
})

test('which day it is, is the day of the home', () => {
  const now = new Date('2026-07-01T22:50:00Z')
  expect(dueTime('2026-07-01T23:10:00Z', 'Europe/London', now)).toMatch(/^Thu,? 2 Jul, 00:10$/)
})
