import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, opensCuriosity } from './agreement.ts'

describe('do we see it the same way', () => {
  test('an answer not given is left out, not guessed', () => {
    expect(
      agreementOf(
        [
          [1, null],
          [3, 4],
        ],
        4,
      ),
    ).toMatchObject({ mad: 2, gaps: [{ item: 0, points: 2 }] })
  })

  test('one voice alone agrees with nobody', () => {
    expect(agreementOf([[1, 2, 3]], 4)).toBeNull()
    expect(
      agreementOf(
        [
          [1, null],
          [null, 4],
        ],
        4,
      ),
    ).toBeNull()
    expect(agreementOf([], 4)).toBeNull()
  })

  test('three of ten points between child and adult open a conversation, two do not', () => {
    const far = agreementOf(
      [
        [2, 8, 8, 8],
        [5, 8, 8, 8],
      ],
      10,
    )
    const near = agreementOf(
      [
        [3, 8, 8, 8],
        [5, 8, 8, 8],
      ],
      10,
    )
    expect(far && opensCuriosity(far, 10)).toBe(true)
    expect(near && opensCuriosity(near, 10)).toBe(false)
  })

  test('the order of the people makes no difference, and the same view is full agreement', () => {
    const ratings = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(ratings, { minLength: 2, maxLength: 5 }), (raters) => {
        const there = agreementOf(raters, 10)
        const back = agreementOf([...raters].reverse(), 10)
        expect(back?.mad ?? -1).toBeCloseTo(there?.mad ?? -1, 9)
        expect(
          agreementOf(
            [
              [4, 2],
              [4, 2],
            ],
            10,
          )?.agreement,
        ).toBe(1)
        if (there) expect(there.agreement).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a scale with one answer is refused', () => {
    expect(() => agreementOf([[1], [1]], 0)).toThrow(RangeError)
  })
})
