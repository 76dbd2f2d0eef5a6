import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import given from './vectors.json' with { type: 'json' }
import { wilson } from './wilson.ts'

const vectors = given.vectors.filter((vector) => vector.method === 'wilson')

describe('how sure a share of a few children can be', () => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))(
    '%s',
    (_, { inputs, expected, tolerance }) => {
      const { lower, upper } = wilson(
        inputs.x === undefined ? Number.NaN : Number(inputs.x),
        Number(inputs.n),
      )
      expect(Math.abs(lower - Number(expected.lower))).toBeLessThanOrEqual(tolerance)
      expect(Math.abs(upper - Number(expected.upper))).toBeLessThanOrEqual(tolerance)
    },
  )

  test('the interval holds the share and stays between none and all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const x = Math.round(part * n)
        const { lower, upper } = wilson(x, n)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThanOrEqual(x / n)
        expect(upper).toBeGreaterThanOrEqual(x / n)
      }),
    )
  })

  test('more children make it narrower', () => {
    const width = (n: number) => wilson(n / 2, n).upper - wilson(n / 2, n).lower
    expect(width(6)).toBeGreaterThan(width(60))
    expect(width(60)).toBeGreaterThan(width(600))
  })

  test('a share of nobody is refused', () => {
    expect(() => wilson(0, 0)).toThrow(RangeError)
    expect(() => wilson(7, 6)).toThrow(RangeError)
  })
})
