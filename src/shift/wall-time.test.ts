import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, instantOf, lastDayOf, mondayOf, onTheWall, shiftInTime } from './wall-time.ts'

const HOUR = 3_600_000
const night = (onDay: string) => ({ onDay, starts: '21:45', ends: '07:15' })
const hours = (shift: Parameters<typeof shiftInTime>[0], zone: string) => {
  const { startsAt, endsAt } = shiftInTime(shift, zone)
  return (endsAt.getTime() - startsAt.getTime()) / HOUR
}

describe('a waking night from 21:45 to 07:15', () => {
  test.each([
    ['Europe/London', '2026-10-23', 9.5],
    ['Europe/London', '2026-10-24', 10.5],
    ['Europe/London', '2027-03-27', 8.5],
    ['Australia/Lord_Howe', '2026-10-03', 9],
    ['Australia/Lord_Howe', '2027-04-03', 10],
    ['Asia/Kathmandu', '2026-10-24', 9.5],
    ['America/Sao_Paulo', '2018-11-03', 8.5],
    ['America/Sao_Paulo', '2018-02-17', 10.5],
    ['America/Sao_Paulo', '2026-11-07', 9.5],
  ])('in %s, begun on %s, is %d hours long', (zone, onDay, long) => {
    expect(hours(night(onDay), zone)).toBe(long)
  })

  test('begins and ends at the instants that the wall clock means', () => {
    expect(shiftInTime(night('2026-10-24'), 'Europe/London')).toEqual({
      startsAt: new Date('2026-10-24T20:45:00Z'),
      endsAt: new Date('2026-10-25T07:15:00Z'),
    })
    expect(shiftInTime(night('2026-10-24'), 'Asia/Kathmandu').startsAt).toEqual(
      new Date('2026-10-24T16:00:00Z'),
    )
  })
})

describe('a time that the clocks leave out or show twice', () => {
  test('left out, it means as long after the change as it would have been before', () => {
    expect(instantOf('2027-03-28', '01:30', 'Europe/London')).toEqual(new Date('2027-03-28T01:30:00Z'))
    expect(onTheWall(instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe'), 'Australia/Lord_Howe')).toEqual(
      {
        day: '2026-10-04',
        time: '02:45',
      },
    )
    // Midnight itself is left out where the clocks change then.
    expect(onTheWall(instantOf('2018-11-04', '00:00', 'America/Sao_Paulo'), 'America/Sao_Paulo').time).toBe(
      '01:00',
    )
  })

  test('shown twice, it means the first one', () => {
    expect(instantOf('2026-10-25', '01:30', 'Europe/London')).toEqual(new Date('2026-10-25T00:30:00Z'))
  })

  test('a shift that begins in the hour that is left out still ends after it began', () => {
    expect(hours({ onDay: '2027-03-28', starts: '01:45', ends: '02:15' }, 'Europe/London')).toBe(0.5)
  })
})

const zones = ['Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Pacific/Apia']
const shifts = fc.record({
  zone: fc.constantFrom(...zones),
  onDay: fc
    .date({ min: new Date('2012-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  starts: times(),
  ends: times(),
})

function times() {
  return fc
    .integer({ min: 0, max: 1439 })
    .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)
}

describe('any shift, in any zone, on any day', () => {
  test('ends after it began, and is as long as the clock says but for a change of the clocks', () => {
    fc.assert(
      fc.property(shifts, ({ zone, ...shift }) => {
        const long = hours(shift, zone)
        const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
        const byHands = ((minutes(shift.ends) - minutes(shift.starts) + 1440) % 1440 || 1440) / 60
        expect(long).toBeGreaterThan(0)
        expect(Math.round(Math.abs(long - byHands) * 60)).toBeLessThanOrEqual(60)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is read back from the wall clock as it was written, unless that time was left out', () => {
    fc.assert(
      fc.property(shifts, ({ zone, onDay, starts }) => {
        const at = instantOf(onDay, starts, zone)
        const read = onTheWall(at, zone)
        if (read.time !== starts || read.day !== onDay) {
          const before = onTheWall(new Date(at.getTime() - 2 * HOUR), zone)
          const gone = Date.parse(`${read.day}T${read.time}Z`) - Date.parse(`${before.day}T${before.time}Z`)
          expect(gone).toBeGreaterThan(2 * HOUR)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('lies on its own day or goes into the next one, and its week begins on a Monday', () => {
    fc.assert(
      fc.property(shifts, (shift) => {
        expect([shift.onDay, dayAfter(shift.onDay)]).toContain(lastDayOf(shift))
        const monday = mondayOf(shift.onDay)
        expect(new Date(`${monday}T12:00:00Z`).getUTCDay()).toBe(1)
        expect(dayAfter(monday, 7) > shift.onDay && monday <= shift.onDay).toBe(true)
      }),
    )
  })
})
