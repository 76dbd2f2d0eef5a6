import { expect, test } from 'vitest'
import { momentPlaces } from './moments-chart.tsx'
import { placeAfter } from './place-after.ts'

test('the arrow keys move from one part of a picture to the next, and stay at its ends', () => {
  expect(placeAfter('ArrowRight', 2, 5)).toBe(3)
  expect(placeAfter('ArrowLeft', 2, 5)).toBe(1)
  expect(placeAfter('ArrowRight', 4, 5)).toBe(4)
  expect(placeAfter('ArrowLeft', 0, 5)).toBe(0)
  expect(placeAfter('Home', 3, 5)).toBe(0)
  expect(placeAfter('End', 3, 5)).toBe(4)
  expect(placeAfter('Tab', 3, 5)).toBeUndefined()
})

test('every week of a chart can be pressed, beside its neighbours and not over them', () => {
  const places = momentPlaces(26, 360)
  expect(places).toHaveLength(26)
  for (const [at, { x }] of places.slice(1).entries()) {
    const before = places[at]
    expect(x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0) - 0.001)
  }
})
