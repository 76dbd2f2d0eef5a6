import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetAt } from './zone-offset.ts'

const HOUR = 3_600_000
const hours = (at: string, zone: string) => offsetAt(Date.parse(at), zone) / HOUR

test('a clock changes at the instant at which its zone changes it, not before and not after', () => {
  expect(hours('2026-03-29T00:59:59.999Z', 'Europe/London')).toBe(0)
  expect(hours('2026-03-29T01:00:00Z', 'Europe/London')).toBe(1)
  expect(hours('2026-10-03T15:29:59Z', 'Australia/Lord_Howe')).toBe(10.5)
  expect(hours('2026-10-03T15:30:00Z', 'Australia/Lord_Howe')).toBe(11)
  expect(hours('2026-10-03T15:30:00Z', 'Asia/Kathmandu')).toBe(5.75)
})

test('asked again, and among many others, it is what the calendar says', () => {
  const zones = ['Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Gaza']
  const anyInstant = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2040, 0) })
  fc.assert(
    fc.property(fc.constantFrom(...zones), anyInstant, (timeZone, instant) => {
      const shown = () => new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 19)
      const expected = byTheCalendar(instant, timeZone)
      expect([shown(), shown()]).toEqual([expected, expected])
    }),
    { numRuns: 500 },
  )
})

test('a zone that there is not, and an instant that is none, are refused', () => {
  expect(() => offsetAt(0, 'Nowhere/Atall')).toThrow(RangeError)
  expect(() => offsetAt(Number.NaN, 'Europe/London')).toThrow(RangeError)
})

function byTheCalendar(instant: number, timeZone: string): string {
  const how = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const
  return new Intl.DateTimeFormat('sv-SE', how).format(instant).replace(' ', 'T')
}
