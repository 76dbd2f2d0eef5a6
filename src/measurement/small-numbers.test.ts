import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayShare, showCount, showMean } from './small-numbers.ts'

describe('small numbers are said as they are', () => {
  test('three of six children, never fifty percent', () => {
    expect(sayShare(3, 6)).toEqual({ kind: 'count', x: 3, n: 6 })
    expect(sayShare(9, 9)).toEqual({ kind: 'count', x: 9, n: 9 })
  })

  test('from ten on a percentage may stand beside the count', () => {
    expect(sayShare(4, 12)).toEqual({ kind: 'percent', x: 4, n: 12, percent: 33 })
  })

  test('of nobody there is nothing to say', () => {
    expect(sayShare(0, 0)).toEqual({ kind: 'nothing-to-count' })
  })

  test('a percentage is never shown under ten, whatever the count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (n, x) => {
        expect(sayShare(Math.min(x, n), n).kind).toBe(n < 10 ? 'count' : 'percent')
      }),
    )
  })

  test('more than there are is refused', () => {
    expect(() => sayShare(7, 6)).toThrow(RangeError)
  })
})

describe('figures that leave the organisation', () => {
  test('few children become a star, others a rounded count', () => {
    expect([0, 1, 7, 8, 12, 13].map((count) => showCount(count))).toEqual([0, '*', '*', 10, 10, 15])
  })

  test('no mean of a few, and none of nobody', () => {
    expect(showMean(7, 3.2)).toBe('*')
    expect(showMean(8, 3.2)).toBe(3.2)
    expect(showMean(0, null)).toBeNull()
  })

  test('half a child is refused', () => {
    expect(() => showCount(2.5)).toThrow(RangeError)
    expect(() => showCount(-1)).toThrow(RangeError)
  })

  test('a provider may set the limit higher', () => {
    expect(showCount(9, 10)).toBe('*')
  })
})
