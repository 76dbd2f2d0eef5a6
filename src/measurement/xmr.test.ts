import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnLower, frozenBaseline, xmr } from './xmr.ts'

describe('what a chart may conclude', () => {
  test('fewer than twelve points give limits on trial', () => {
    expect(xmr([3, 1, 2, 4, 2, 3, 1, 2, 3, 2, 4], { direction: -1 })?.trial).toBe(true)
    expect(xmr([3, 1, 2, 4, 2, 3, 1, 2, 3, 2, 4, 3], { direction: -1 })?.trial).toBe(false)
  })

  test('one month is no chart', () => {
    expect(xmr([], { direction: -1 })).toBeNull()
    expect(xmr([4], { direction: -1 })).toBeNull()
  })

  test('the baseline waits for twelve points and then stays', () => {
    expect(frozenBaseline(11)).toBeUndefined()
    expect(frozenBaseline(12)).toBe(12)
    expect(frozenBaseline(30)).toBe(12)
  })

  test('without a frozen baseline, earlier ordinary months would turn into a concern', () => {
    const months = [9, 7, 11, 8, 10, 9, 12, 8, 10, 9, 7, 11, 5, 4, 6, 5, 3, 5, 4, 6]
    const frozen = xmr(months, { direction: -1, baseline: 12 })
    const loose = xmr(months, { direction: -1 })
    expect(frozen?.points.slice(0, 12).every(({ meaning }) => meaning === 'common')).toBe(true)
    expect(loose?.points.slice(0, 12).some(({ meaning }) => meaning === 'concern')).toBe(true)
  })

  test('a count is never drawn below nothing, and the limit itself stays as computed', () => {
    const chart = xmr([2, 3, 1, 2, 4, 3, 2, 1, 3, 2, 14, 2], { direction: -1, screen: false })
    expect(chart?.lower).toBeLessThan(0)
    expect(chart && drawnLower(chart)).toBe(0)
  })

  test('two equal months break a trend', () => {
    const rising = [10, 11, 12, 13, 14, 15, 16]
    const broken = [10, 11, 12, 12, 13, 14, 15]
    const signals = (values: number[]) => xmr(values, { direction: 1 })?.points.map(({ signal }) => signal)
    expect(signals(rising)).toContain('trend-up')
    expect(signals(broken)).not.toContain('trend-up')
  })

  test('a value that is no number is refused', () => {
    expect(() => xmr([1, Number.NaN, 2], { direction: 1 })).toThrow(RangeError)
  })
})

const months = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 40 })

describe('whatever the months are', () => {
  test('the limits hold the mean, and the outer third lies inside the limits', () => {
    fc.assert(
      fc.property(months, fc.boolean(), (values, screen) => {
        const chart = xmr(values, { direction: 1, screen })
        if (!chart) throw new Error('two months make a chart')
        const lines = [chart.lower, chart.nearLower, chart.mean, chart.nearUpper, chart.upper]
        expect(lines).toEqual([...lines].sort((a, b) => a - b))
      }),
    )
  })

  test('the same amount more each month moves the lines and nothing else', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -100, max: 100 }), (values, more) => {
        const before = xmr(values, { direction: -1 })
        const after = xmr(
          values.map((value) => value + more),
          { direction: -1 },
        )
        expect(after?.upper).toBeCloseTo((before?.upper ?? NaN) + more, 6)
        expect(after?.lower).toBeCloseTo((before?.lower ?? NaN) + more, 6)
        expect(after?.points.map(({ signal }) => signal)).toEqual(before?.points.map(({ signal }) => signal))
      }),
    )
  })

  test('what is an improvement one way is a concern the other way', () => {
    const turned = { common: 'common', improvement: 'concern', concern: 'improvement' }
    fc.assert(
      fc.property(months, (values) => {
        const up = xmr(values, { direction: 1 })?.points.map(({ meaning }) => meaning)
        const down = xmr(values, { direction: -1 })?.points.map(({ meaning }) => meaning)
        expect(down).toEqual(
          up?.map(
            (meaning) => turned[meaning === 'neutral-high' || meaning === 'neutral-low' ? 'common' : meaning],
          ),
        )
      }),
    )
  })

  test('a home where nothing changes is never told that something did', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.integer({ min: 2, max: 40 }),
        (value, n) => {
          const chart = xmr(
            Array.from({ length: n }, () => value),
            { direction: 1 },
          )
          expect(chart?.mean).toBe(value)
          expect(chart?.points.every(({ meaning }) => meaning === 'common')).toBe(true)
        },
      ),
    )
  })

  test('months after a frozen baseline never move its limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 12, maxLength: 12 }),
        months,
        (first, later) => {
          const alone = xmr(first, { direction: -1, baseline: 12 })
          const longer = xmr([...first, ...later], { direction: -1, baseline: 12 })
          expect([longer?.lower, longer?.mean, longer?.upper]).toEqual([
            alone?.lower,
            alone?.mean,
            alone?.upper,
          ])
        },
      ),
    )
  })
})
