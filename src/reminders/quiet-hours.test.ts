import { expect, test } from 'vitest'
import { isQuiet } from './quiet-hours.ts'

const nights = { quietFrom: '21:00', quietTo: '07:00' }

test('quiet hours go over midnight, by the clock of the home', () => {
  expect(isQuiet(nights, 'Europe/London', new Date('2026-05-04T20:30:00Z'))).toBe(true)
  expect(isQuiet(nights, 'Europe/London', new Date('2026-05-05T05:59:00Z'))).toBe(true)
  expect(isQuiet(nights, 'Europe/London', new Date('2026-05-05T06:00:00Z'))).toBe(false)
  expect(isQuiet(nights, 'Australia/Sydney', new Date('2026-05-04T20:30:00Z'))).toBe(true)
  expect(isQuiet(nights, 'Australia/Sydney', new Date('2026-05-04T22:30:00Z'))).toBe(false)
})

test('the same time twice means that nothing is ever quiet', () => {
  const never = { quietFrom: '07:00', quietTo: '07:00' }
  expect(isQuiet(never, 'Europe/London', new Date('2026-05-04T02:00:00Z'))).toBe(false)
})

test('a rest in the day is quiet too', () => {
  const rest = { quietFrom: '13:00:00', quietTo: '15:00:00' }
  expect(isQuiet(rest, 'Europe/London', new Date('2026-05-04T13:00:00Z'))).toBe(true)
  expect(isQuiet(rest, 'Europe/London', new Date('2026-05-04T14:00:00Z'))).toBe(false)
})
