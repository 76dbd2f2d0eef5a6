import { expect, test } from 'vitest'
import { partOfDay } from './part-of-day.ts'

test('the greeting goes by the clock of the home, not by the one of the device', () => {
  const now = new Date('2026-05-04T20:30:00Z')
  expect(partOfDay('Europe/London', now)).toBe('evening')
  expect(partOfDay('Australia/Sydney', now)).toBe('morning')
  expect(partOfDay('America/Los_Angeles', now)).toBe('afternoon')
})

test('whoever is up at three in the night is not wished a good morning', () => {
  expect(partOfDay('Europe/London', new Date('2026-05-04T02:00:00Z'))).toBe('evening')
})
