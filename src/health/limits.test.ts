import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeFrom, limitWarnings } from './as-needed.ts'
import { doublesIn } from './doubles.ts'
import { differenceOf, type StockMove, stockOf } from './stock.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const evening = new Date('2026-05-04T20:00:00Z')
const ago = (hours: number) => new Date(evening.getTime() - hours * HOUR)

describe('an as-needed medicine', () => {
  test('asked for again too soon, says so', () => {
    expect(limitWarnings({ hoursBetween: 4 }, [ago(3.9)], evening)).toEqual(['too-soon'])
    expect(limitWarnings({ hoursBetween: 4 }, [ago(4)], evening)).toEqual([])
  })

  test('given as often as it may in any twenty-four hours, says so until the first of them is a day ago', () => {
    const given = [ago(23), ago(12), ago(5), ago(4.5)]
    expect(limitWarnings({ mostInDay: 4 }, given, evening)).toEqual(['over-most'])
    expect(limitWarnings({ mostInDay: 4 }, given, new Date(evening.getTime() + HOUR))).toEqual([])
  })

  test('counts hours that passed, not hours on a clock that was put back', () => {
    const before = new Date('2026-10-25T00:30:00Z')
    const fourOnTheClock = new Date('2026-10-25T05:15:00Z')
    expect(limitWarnings({ hoursBetween: 5 }, [before], fourOnTheClock)).toEqual(['too-soon'])
    expect(limitWarnings({ hoursBetween: 5 }, [before], new Date('2026-10-25T05:30:00Z'))).toEqual([])
  })

  const given = fc.array(
    fc.integer({ min: 0, max: 72 * 60 }).map((minutes) => ago(minutes / 60)),
    { maxLength: 12 },
  )
  const limits = fc.record({
    hoursBetween: fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }),
    mostInDay: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  })

  test('given each time as soon as nothing stands against it, never passes its most in any day', () => {
    fc.assert(
      fc.property(limits, (limit) => {
        let now = evening
        const times: Date[] = []
        for (let nth = 0; nth < 12; nth += 1) {
          now = freeFrom(limit, times, now)
          times.push(now)
          now = new Date(now.getTime() + MINUTE)
        }
        for (const [nth, one] of times.entries()) {
          const inDay = times.slice(0, nth + 1).filter((other) => one.getTime() - other.getTime() < 24 * HOUR)
          if (limit.mostInDay) expect(inDay.length).toBeLessThanOrEqual(limit.mostInDay)
          const last = times[nth - 1]
          if (last && limit.hoursBetween)
            expect(one.getTime() - last.getTime()).toBeGreaterThanOrEqual(limit.hoursBetween * HOUR)
        }
      }),
    )
  })

  test('is free from the first instant at which nothing stands against it, and not a minute before', () => {
    fc.assert(
      fc.property(limits, given, (limit, times) => {
        const free = freeFrom(limit, times, evening)
        expect(limitWarnings(limit, times, free)).toEqual([])
        if (free > evening) {
          const before = new Date(free.getTime() - 1)
          expect(limitWarnings(limit, times, before)).not.toEqual([])
        }
      }),
    )
  })
})

const move: fc.Arbitrary<StockMove> = fc.record({
  kind: fc.constantFrom('in', 'spoiled', 'returned', 'given', 'counted'),
  amount: fc.integer({ min: 0, max: 4000 }).map((one) => one / 4),
})

describe('the stock of a medicine', () => {
  test('is what came in, less what was given, spoiled and sent back', () => {
    const moves: StockMove[] = [
      { kind: 'in', amount: 28 },
      { kind: 'given', amount: 1 },
      { kind: 'given', amount: 0.5 },
      { kind: 'spoiled', amount: 2 },
      { kind: 'returned', amount: 4 },
    ]
    expect(stockOf(moves)).toEqual({ onHand: 20.5, missing: 0 })
  })

  test('is never less than nothing: what went out and never came in is missing, and somebody has to explain it', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const { onHand, missing } = stockOf(moves)
        const sinceCount = moves.slice(moves.findLastIndex(({ kind }) => kind === 'counted') + 1)
        const begin = stockOf(moves.slice(0, moves.length - sinceCount.length)).onHand
        const change = sinceCount.reduce(
          (sum, one) => sum + (one.kind === 'in' ? one.amount : -one.amount),
          0,
        )
        expect(onHand).toBeGreaterThanOrEqual(0)
        expect(missing).toBeGreaterThanOrEqual(0)
        expect(onHand - missing).toBeCloseTo(begin + change, 6)
      }),
    )
  })

  test('counted as it should be, differs by nothing; after a count the count is what is there', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), fc.nat(500), (moves, counted) => {
        const stock = stockOf(moves)
        if (stock.missing === 0) expect(differenceOf(stock, stock.onHand)).toBe(0)
        expect(stockOf([...moves, { kind: 'counted', amount: counted }])).toEqual({
          onHand: counted,
          missing: 0,
        })
      }),
    )
  })
})

describe('a dose that stands there twice', () => {
  const one = {
    id: 'a',
    medicineId: 'm',
    dueAt: '2026-05-04T19:30:00.000Z',
    happenedAt: '2026-05-04T19:32:00.000Z',
  }

  test('is shown with both rows when two answers are to one dose', () => {
    const again = { ...one, id: 'b', happenedAt: '2026-05-04T19:50:00.000Z' }
    expect(doublesIn([again, one])).toEqual([{ first: one, again }])
  })

  test('is not when they are of two doses, or two as-needed ones hours apart', () => {
    const next = {
      ...one,
      id: 'b',
      dueAt: '2026-05-05T19:30:00.000Z',
      happenedAt: '2026-05-05T19:32:00.000Z',
    }
    expect(doublesIn([one, next])).toEqual([])
    const { dueAt: _, ...needed } = one
    const later = { ...needed, id: 'c', happenedAt: '2026-05-04T23:32:00.000Z' }
    expect(doublesIn([needed, later])).toEqual([])
  })

  test('is shown when two as-needed ones lie minutes apart', () => {
    const { dueAt: _, ...needed } = one
    const soon = { ...needed, id: 'c', happenedAt: '2026-05-04T19:40:00.000Z' }
    expect(doublesIn([needed, soon])).toHaveLength(1)
  })
})
