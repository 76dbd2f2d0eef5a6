import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from './wilson.ts'

describe('how sure a share of a few children can be', () => {
  test('the interval holds the share and stays between none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const x = Math.round(part * n)
        const { lower, upper } = intervalOf(x, n)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThanOrEqual(x / n)
        expect(upper).toBeGreaterThanOrEqual(x / n)
      }),
    )
  })

  test('more children make it narrower', () => {
    const width = (n: number) => intervalOf(n / 2, n).upper - intervalOf(n / 2, n).lower
    expect(width(6)).toBeGreaterThan(width(60))
    expect(width(60)).toBeGreaterThan(width(600))
  })

  test('of nobody there is no share, and more than there are is refused', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(() => wilson(7, 6)).toThrow(RangeError)
  })
})

function intervalOf(x: number, n: number) {
  const interval = wilson(x, n)
  if (!interval) throw new Error('A share of somebody has an interval.')
  return interval
}
