import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#shift/wall-time.ts'
import { dueTimes, nextDue, type Ordered } from './due-times.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

function ordered(changed: Partial<Ordered> = {}): Ordered {
  return {
    given: 'regular',
    startsOn: '2026-01-01',
    times: ['20:30'],
    weekDays: [],
    everyDays: 1,
    stopped: false,
    toldAt: '2026-01-01T00:00:00.000Z',
    ...changed,
  }
}

const at = (versions: readonly Ordered[], timeZone: string, from: string, to: string) =>
  dueTimes(versions, timeZone, { from: new Date(from), to: new Date(to) }).map((due) => due.at.toISOString())

describe('a dose is due at its time of the home’s day', () => {
  test('at half past eight on the home’s clock, in winter and in summer', () => {
    expect(at([ordered()], 'Europe/London', '2026-01-10T00:00Z', '2026-01-11T00:00Z')).toEqual([
      '2026-01-10T20:30:00.000Z',
    ])
    expect(at([ordered()], 'Europe/London', '2026-07-10T00:00Z', '2026-07-11T00:00Z')).toEqual([
      '2026-07-10T19:30:00.000Z',
    ])
  })

  test('once on the night on which its hour never comes, as long after midnight as ever', () => {
    const version = ordered({ times: ['02:30'] })
    expect(at([version], 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z')).toEqual([
      '2026-03-29T01:30:00.000Z',
    ])
  })

  test('once on the night on which its hour comes twice, the first time', () => {
    const version = ordered({ times: ['01:30'] })
    expect(at([version], 'Europe/London', '2026-10-24T23:00Z', '2026-10-26T00:00Z')).toEqual([
      '2026-10-25T00:30:00.000Z',
    ])
  })

  test('only on its days of the week, and only each second day', () => {
    const mondays = ordered({ weekDays: [1] })
    expect(at([mondays], 'Europe/London', '2026-05-01T00:00Z', '2026-05-15T00:00Z')).toEqual([
      '2026-05-04T19:30:00.000Z',
      '2026-05-11T19:30:00.000Z',
    ])
    const second = ordered({ everyDays: 2, startsOn: '2026-05-01' })
    expect(at([second], 'Europe/London', '2026-05-01T00:00Z', '2026-05-06T00:00Z')).toHaveLength(3)
  })

  test('not before somebody ordered it, not after its last day, not once it was stopped', () => {
    const told = ordered({
      times: ['08:00', '20:00'],
      startsOn: '2026-05-04',
      toldAt: '2026-05-04T13:00:00Z',
    })
    const ends = { ...told, endsOn: '2026-05-05' }
    expect(at([ends], 'Europe/London', '2026-05-01T00:00Z', '2026-05-20T00:00Z')).toEqual([
      '2026-05-04T19:00:00.000Z',
      '2026-05-05T07:00:00.000Z',
      '2026-05-05T19:00:00.000Z',
    ])
    const stopped = { ...told, stopped: true, toldAt: '2026-05-05T12:00:00Z' }
    expect(at([told, stopped], 'Europe/London', '2026-05-01T00:00Z', '2026-05-20T00:00Z')).toHaveLength(2)
  })

  test('a change counts from its first day; until then the one before it does', () => {
    const later = ordered({ times: ['21:00'], startsOn: '2026-05-06', toldAt: '2026-05-04T12:00:00Z' })
    expect(at([ordered(), later], 'Europe/London', '2026-05-05T00:00Z', '2026-05-07T00:00Z')).toEqual([
      '2026-05-05T19:30:00.000Z',
      '2026-05-06T20:00:00.000Z',
    ])
  })
})

const zone = fc.constantFrom(
  'Europe/London',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/New_York',
  'UTC',
)
const instant = fc
  .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2027-01-01') })
  .map((one) => new Date(one))
/** Times an hour and a half apart: no two of them fall together when the clocks change. */
const times = fc.uniqueArray(
  fc.integer({ min: 0, max: 15 }).map((nth) => {
    const minutes = nth * 90
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 ? '30' : '00'}`
  }),
  { minLength: 1, maxLength: 6 },
)

describe('whatever the clocks do', () => {
  test('each time of each day is due exactly once', () => {
    fc.assert(
      fc.property(zone, times, fc.integer({ min: 0, max: 700 }), (timeZone, list, day) => {
        const on = new Date(Date.parse('2025-01-02') + day * DAY).toISOString().slice(0, 10)
        const next = new Date(Date.parse(on) + DAY).toISOString().slice(0, 10)
        const span = { from: instantOf(on, '00:00', timeZone), to: instantOf(next, '00:00', timeZone) }
        const version = ordered({ times: list, startsOn: '2025-01-01', toldAt: '2024-12-01T00:00:00Z' })
        const due = dueTimes([version], timeZone, span).map((one) => one.at.getTime())
        expect(due).toHaveLength(list.length)
        expect(new Set(due).size).toBe(list.length)
      }),
      { numRuns: 500 },
    )
  })

  test('looking in pieces finds what looking at once finds: an outage skips no dose and doubles none', () => {
    fc.assert(
      fc.property(
        zone,
        times,
        fc.array(instant, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (timeZone, list, looks, everyDays) => {
          const inOrder = looks.toSorted((one, other) => one.getTime() - other.getTime()).slice(0, 6)
          const begin = inOrder[0]?.getTime() ?? 0
          const near = inOrder
            .map((one) => new Date(begin + ((one.getTime() - begin) % (40 * DAY))))
            .toSorted((one, other) => one.getTime() - other.getTime())
          const version = ordered({
            times: list,
            everyDays,
            startsOn: '2024-12-20',
            toldAt: '2024-12-01T00:00:00Z',
          })
          const pieces = near.slice(1).flatMap((to, nth) => {
            const from = near[nth] ?? to
            return dueTimes([version], timeZone, { from, to })
          })
          const [from, to] = [near[0] ?? new Date(0), near.at(-1) ?? new Date(0)]
          expect(pieces).toEqual(dueTimes([version], timeZone, { from, to }))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('the first unanswered dose is found however long ago it was', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 200 }), (timeZone, answered) => {
        const span = { from: new Date('2025-01-01'), to: new Date('2026-01-01') }
        const version = ordered({ startsOn: '2025-01-01', toldAt: '2024-12-01T00:00:00Z' })
        const all = dueTimes([version], timeZone, span)
        const done = new Set(all.slice(0, answered).map((one) => one.at.getTime()))
        const next = nextDue([version], timeZone, span, (one) => done.has(one.getTime()))
        expect(next?.at).toEqual(all[answered]?.at)
      }),
      { numRuns: 60 },
    )
  })
})
