import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ecomapPlaces, type Place } from './ecomap.ts'

const ring = fc.constantFrom<0 | 1 | 2>(0, 1, 2)
const apart = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y) - one.r - other.r

test('nobody in the picture touches anybody or leaves it, at every width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(ring, { nil: undefined }), { maxLength: 18 }),
      fc.integer({ min: 260, max: 1200 }),
      (rings, width) => {
        const { around, child, height } = ecomapPlaces(rings, width)
        const there = around.filter((one) => one !== undefined)
        expect(around.map((one) => one !== undefined)).toEqual(rings.map((one) => one !== undefined))
        for (const [at, one] of there.entries()) {
          expect(apart(one, child)).toBeGreaterThan(0)
          for (const other of there.slice(at + 1)) expect(apart(one, other)).toBeGreaterThan(0)
          expect(one.x - one.r).toBeGreaterThanOrEqual(0)
          expect(one.x + one.r).toBeLessThanOrEqual(width)
          expect(one.y - one.r).toBeGreaterThanOrEqual(0)
          expect(one.y + one.r).toBeLessThanOrEqual(height)
        }
      },
    ),
  )
})

test('who comes nearer moves along their own line', () => {
  const far = ecomapPlaces([2, 1, 0], 800)
  const near = ecomapPlaces([0, 1, 0], 800)
  const turn = ({ around, child }: typeof far) => {
    const [first] = around
    return Math.atan2((first?.y ?? 0) - child.y, (first?.x ?? 0) - child.x)
  }
  expect(turn(near)).toBeCloseTo(turn(far), 6)
  expect(near.around[1]).toMatchObject({ x: far.around[1]?.x, y: far.around[1]?.y })
})
