import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Every } from './model-of-care.ts'
import { addTo, daysBetween, dueOn } from './rhythm.ts'

const monthly = { every: { count: 1, unit: 'month' as const } }
const opening = { firstWithin: { count: 4, unit: 'week' as const } }

function due(
  rhythm: { every?: Every; firstWithin?: Every },
  today: string,
  lastDoneOn: string | null = null,
) {
  return dueOn(rhythm, { arrivedOn: '2026-03-02', lastDoneOn, today })
}

describe('when something is due', () => {
  test('the opening assessment is due four weeks after the child came', () => {
    expect(due(opening, '2026-03-10')).toEqual({ dueOn: '2026-03-30', state: 'not-yet', days: 20 })
    expect(due(opening, '2026-03-23')).toMatchObject({ state: 'soon', days: 7 })
    expect(due(opening, '2026-03-30')).toMatchObject({ state: 'due', days: 0 })
    expect(due(opening, '2026-04-02')).toMatchObject({ state: 'overdue', days: -3 })
  })

  test('what happens only once is not asked for again', () => {
    expect(due(opening, '2026-09-01', '2026-03-28')).toBeNull()
  })

  test('the monthly meeting counts from the last one, not from the plan', () => {
    expect(due(monthly, '2026-05-01', '2026-04-20')).toMatchObject({ dueOn: '2026-05-20', days: 19 })
  })

  test('what was done in an earlier stay does not count for this one', () => {
    expect(due(monthly, '2026-03-10', '2025-12-01')).toMatchObject({ dueOn: '2026-04-02' })
  })

  test('a first time and a later rhythm can differ', () => {
    const both = { ...opening, every: { count: 6, unit: 'month' as const } }
    expect(due(both, '2026-03-10')).toMatchObject({ dueOn: '2026-03-30' })
    expect(due(both, '2026-03-31', '2026-03-30')).toMatchObject({ dueOn: '2026-09-30' })
  })

  test('a daily rhythm is not announced days before', () => {
    const daily = { every: { count: 1, unit: 'day' as const } }
    expect(due(daily, '2026-03-10', '2026-03-10')).toMatchObject({ state: 'not-yet', days: 1 })
    expect(due(daily, '2026-03-11', '2026-03-10')).toMatchObject({ state: 'due' })
  })
})

describe('months of the calendar', () => {
  test('a month after the last of January is the last of February, in a leap year too', () => {
    expect(addTo('2026-01-31', { count: 1, unit: 'month' })).toBe('2026-02-28')
    expect(addTo('2028-01-31', { count: 1, unit: 'month' })).toBe('2028-02-29')
    expect(addTo('2028-02-29', { count: 12, unit: 'month' })).toBe('2029-02-28')
    expect(addTo('2026-10-31', { count: 6, unit: 'month' })).toBe('2027-04-30')
  })

  test('a week over a clock change is seven days', () => {
    expect(addTo('2026-03-27', { count: 1, unit: 'week' })).toBe('2026-04-03')
    expect(daysBetween('2026-10-24', '2026-10-31')).toBe(7)
  })

  test('a day that does not exist is refused', () => {
    expect(() => addTo('2026-02-30', { count: 1, unit: 'day' })).toThrow(RangeError)
    expect(() => daysBetween('yesterday', '2026-01-01')).toThrow(RangeError)
  })
})

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addTo('1990-01-01', { count: n, unit: 'day' }))
const anyEvery = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
})
const order = { 'not-yet': 0, soon: 1, due: 2, overdue: 3 }

describe('on every day', () => {
  test('adding days and counting them back agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3000 }), (day, count) => {
        expect(daysBetween(day, addTo(day, { count, unit: 'day' }))).toBe(count)
      }),
    )
  })

  test('a month later is in the month after, on the same day or on its last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const later = addTo(day, { count, unit: 'month' })
        const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        expect(months(later) - months(day)).toBe(count)
        const next = addTo(later, { count: 1, unit: 'day' })
        expect(later.slice(8) === day.slice(8) || next.endsWith('-01')).toBe(true)
      }),
    )
  })

  test('as days go by it only comes nearer, and is due on exactly one day', () => {
    fc.assert(
      fc.property(anyDay, anyEvery, fc.integer({ min: 0, max: 900 }), (arrivedOn, every, passed) => {
        const today = addTo(arrivedOn, { count: passed + 1, unit: 'day' })
        const tomorrow = addTo(today, { count: 1, unit: 'day' })
        const now = dueOn({ every }, { arrivedOn, lastDoneOn: null, today })
        const then = dueOn({ every }, { arrivedOn, lastDoneOn: null, today: tomorrow })
        if (!now || !then) throw new Error('what comes round is always due some day')
        expect(then.dueOn).toBe(now.dueOn)
        expect(then.days).toBe(now.days - 1)
        expect(order[then.state]).toBeGreaterThanOrEqual(order[now.state])
        expect(now.state === 'due').toBe(today === now.dueOn)
      }),
    )
  })

  test('doing it later never makes it due earlier', () => {
    fc.assert(
      fc.property(anyDay, anyEvery, fc.nat(400), fc.nat(400), (arrivedOn, every, first, more) => {
        const dayAfter = (count: number) =>
          count === 0 ? arrivedOn : addTo(arrivedOn, { count, unit: 'day' })
        const dueAfter = (lastDoneOn: string) => dueOn({ every }, { arrivedOn, lastDoneOn, today: arrivedOn })
        const early = dueAfter(dayAfter(first))
        const late = dueAfter(dayAfter(first + more))
        expect(late && early && late.days >= early.days).toBe(true)
      }),
    )
  })
})
