import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupFigure, leastAdults, leastYoung } from './group-figure.ts'

/** Every way in which so many people can answer, from 1 to 5, whoever said what. */
function everySet(size: number, from = 1): number[][] {
  if (size === 0) return [[]]
  return [1, 2, 3, 4, 5]
    .filter((value) => value >= from)
    .flatMap((value) => everySet(size - 1, value).map((rest) => [value, ...rest]))
}

const without = (answers: readonly number[], one: number) => answers.toSpliced(answers.indexOf(one), 1)

describe('what is shown of a few answers', () => {
  test('is nothing below the number', () => {
    expect(groupFigure([5, 5, 5], leastYoung)).toBeNull()
    expect(groupFigure([5, 5, 5, 5], leastAdults)).toBeNull()
    expect(groupFigure([5, 5, 5], 1)).toBeNull()
  })

  test('is the middle of them, and where the middle half lies', () => {
    expect(groupFigure([1, 3, 4, 4, 5], leastAdults)).toEqual({ said: 5, middle: 4, low: 3, high: 5 })
    expect(groupFigure([2, 2, 1, 5], leastYoung)).toEqual({ said: 4, middle: null, low: 1, high: 2 })
    expect(groupFigure([2, 3, 3, 4, 4, 4], leastAdults)).toEqual({ said: 6, middle: 3.5, low: 3, high: 5 })
  })

  test.each([4, 5, 6, 7, 8, 9, 10])(
    'does not give away what anybody else said to one of %i who knows their own answer',
    (size) => {
      const byFigure = Map.groupBy(everySet(size), (answers) =>
        JSON.stringify(groupFigure(answers, leastYoung)),
      )
      const told: string[] = []
      for (const [figure, sets] of byFigure) {
        for (const own of [1, 2, 3, 4, 5]) {
          const others = sets.filter((answers) => answers.includes(own)).flatMap((one) => without(one, own))
          if (others.length > 0 && new Set(others).size < 2) told.push(`${figure} to who said ${own}`)
        }
        // Who reads it without having answered knows less.
        if (new Set(sets.flat()).size < 2) told.push(`${figure} to a reader`)
      }
      expect(told).toEqual([])
    },
  )

  test('does not move when the lowest answer falls or the highest one rises', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 12 }), (answers) => {
        const [, ...rest] = answers.toSorted((a, b) => a - b)
        const inner = rest.slice(0, -1)
        const shown = groupFigure([1, ...inner, 5], leastAdults)
        expect(groupFigure(answers, leastAdults)).toEqual(shown)
      }),
    )
  })

  test('an answer off the scale is refused', () => {
    expect(() => groupFigure([1, 2, 3, 6], leastYoung)).toThrow(RangeError)
    expect(() => groupFigure([1, 2, 3, 2.5], leastYoung)).toThrow(RangeError)
  })
})
