import type { BodyRegion, BodySide } from '../body-regions.ts'

const WIDTH = 200
const HEIGHT = 440

/** In the middle of the body: left, top, width and height in the figure. */
const middle: Partial<Record<BodyRegion, readonly [number, number, number, number]>> = {
  head: [72, 4, 56, 26],
  face: [72, 31, 56, 38],
  neck: [84, 70, 32, 20],
  chest: [72, 92, 56, 50],
  belly: [72, 144, 56, 42],
  'upper-back': [72, 92, 56, 50],
  'lower-back': [72, 144, 56, 42],
  hips: [68, 188, 64, 38],
}

/** On the left of the picture; the other side is its mirror. */
const beside: Readonly<Record<string, readonly [number, number, number, number]>> = {
  shoulder: [44, 88, 27, 30],
  'upper-arm': [36, 119, 32, 34],
  'lower-arm': [28, 154, 32, 32],
  hand: [20, 187, 34, 32],
  thigh: [65, 228, 34, 74],
  'lower-leg': [65, 304, 34, 72],
  foot: [62, 378, 36, 32],
}

/** Where a region lies in the figure. Seen from the front, their right is on the left of the picture. */
export function placeOnBody(region: BodyRegion, side: BodySide) {
  const [, hand, part = ''] = region.match(/^(left|right)-(.+)$/) ?? []
  const box = middle[region] ?? beside[part] ?? [0, 0, 0, 0]
  const [x, y, width, height] = box
  const isOnLeft = hand === undefined || (hand === 'left') === (side === 'back')
  return {
    left: percent(isOnLeft ? x : WIDTH - x - width, WIDTH),
    top: percent(y, HEIGHT),
    width: percent(width, WIDTH),
    height: percent(height, HEIGHT),
  }
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`
}
