import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continuityOf, familiarPresences, type Presence } from './continuity.ts'

const HOUR = 3_600_000
const began = Date.parse('2026-05-04T00:00:00Z')
const at = (hours: number) => new Date(began + hours * HOUR)
const here = (workerId: string, from: number, to: number): Presence => ({
  workerId,
  from: at(from),
  to: at(to),
})
const nobody = () => false

const presence = fc
  .record({
    workerId: fc.constantFrom('sam', 'jo', 'asha'),
    from: fc.nat(400),
    long: fc.integer({ min: 1, max: 24 }),
  })
  .map(({ workerId, from, long }) => here(workerId, from, from + long))
const presences = fc.array(presence, { maxLength: 60 })

describe('whom a child saw', () => {
  test('counts an hour once, however many adults were on, and each of them in the work', () => {
    const week = { from: at(0), to: at(168), isAgency: (who: string) => who === 'asha' }
    const all = [here('sam', 0, 8), here('asha', 6, 12), here('jo', 160, 200)]
    expect(continuityOf({ all, familiar: [] }, week)).toEqual({
      ...{ hours: 20, familiarHours: 0, workedHours: 22, agencyHours: 6, adults: 3 },
    })
  })

  test('has an adult familiar from their eleventh shift in twelve weeks on, and who is tied from the first', () => {
    const shifts = Array.from({ length: 12 }, (_, nth) => here('sam', nth * 24, nth * 24 + 8))
    expect(familiarPresences(shifts)).toEqual(shifts.slice(10))
    expect(familiarPresences(shifts, (who) => who === 'sam')).toEqual(shifts)
    const long = here('sam', 13 * 168 + 12 * 24, 13 * 168 + 12 * 24 + 8)
    expect(familiarPresences([...shifts, long])).toEqual(shifts.slice(10))
  })

  test('never has more familiar hours than hours, nor more hours than the week has', () => {
    fc.assert(
      fc.property(presences, fc.boolean(), (all, isTied) => {
        const week = { from: at(100), to: at(268), isAgency: (who: string) => who === 'asha' }
        const familiar = familiarPresences(all, isTied ? (who) => who === 'jo' : nobody)
        const seen = continuityOf({ all, familiar }, week)
        expect(seen.familiarHours).toBeLessThanOrEqual(seen.hours)
        expect(seen.hours).toBeLessThanOrEqual(Math.min(168, seen.workedHours) + 1e-9)
        expect(seen.agencyHours).toBeLessThanOrEqual(seen.workedHours)
        const hours = Array.from({ length: 168 }, (_, hour) => 100 + hour)
        const counted = hours.filter((hour) => all.some(({ from, to }) => from <= at(hour) && at(hour) < to))
        expect(seen.hours).toBe(counted.length)
      }),
      { numRuns: 1_000 },
    )
  })
})
