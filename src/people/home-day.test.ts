import { expect, test } from 'vitest'
import { dayBefore, monthsOld, todayIn, yearsOld } from './home-day.ts'

test('just after midnight in London in summer it is the next day there, not yet in UTC', () => {
  expect(todayIn('Europe/London', new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
  expect(todayIn('UTC', new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-01')
})

test('a child is a year older on their birthday, not the day before', () => {
  expect(yearsOld('2013-03-14', '2026-03-13')).toBe(12)
  expect(yearsOld('2013-03-14', '2026-03-14')).toBe(13)
})

test('a month counts once its day has come', () => {
  expect(monthsOld('2024-01-31', '2024-02-29')).toBe(0)
  expect(monthsOld('2024-01-31', '2024-03-31')).toBe(2)
})

test('the day before the first of a month or a year is the last of the one before', () => {
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  expect(dayBefore('2026-01-01')).toBe('2025-12-31')
})
