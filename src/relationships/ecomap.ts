type Ring = 0 | 1 | 2

/** A round place in the picture: its middle and its radius. */
export interface Place {
  x: number
  y: number
  r: number
}

export interface EcomapPlaces {
  height: number
  /** Half the width and half the height of each ring, from the inside. */
  rings: readonly { rx: number; ry: number }[]
  child: Place
  /** One for each ring asked for, in the same order; nothing for who is not there. */
  around: readonly (Place | undefined)[]
}

/** Below this width the picture stands upright, as a phone does. */
const NARROW = 520

/** How far out the rings are, as a share of the outermost. */
const SHARES = [0.52, 0.77, 1]

/**
 * Where the people around a child stand in a picture of this width (CSS pixels): each has a direction of
 * their own, whichever ring they are on, so that no line passes behind another person and somebody who comes nearer
 * moves along their line. `undefined` keeps the direction of who is not there.
 */
export function ecomapPlaces(rings: readonly (Ring | undefined)[], width: number): EcomapPlaces {
  const isNarrow = width < NARROW
  const height = Math.round(isNarrow ? width * 1.25 : Math.min(width * 0.68, 480))
  const across = isNarrow ? width : Math.min(width, height * 1.75)
  const [x, y] = [width / 2, height / 2 - 8]
  const most = isNarrow ? 21 : 27
  // Room for the outermost faces, and below them for their names.
  const outer = { rx: across / 2 - most - 4, ry: height / 2 - most - 12 }
  const ellipses = SHARES.map((share) => ({ rx: share * outer.rx, ry: share * outer.ry }))
  const middles = rings.map((ring, at) => {
    if (ring === undefined) return undefined
    const turn = (2 * Math.PI * (at + 0.5)) / rings.length - Math.PI / 2
    const { rx, ry } = ellipses[ring] ?? { rx: 0, ry: 0 }
    return { x: x + rx * Math.cos(turn), y: y + ry * Math.sin(turn) }
  })
  const child = { x, y, r: isNarrow ? 30 : 42 }
  const r = radiusFor(
    middles.filter((one) => one !== undefined),
    child,
    most,
  )
  return { height, rings: ellipses, child, around: middles.map((one) => one && { ...one, r }) }
}

/** The largest radius up to `most` at which nobody touches anybody. */
function radiusFor(middles: readonly { x: number; y: number }[], child: Place, most: number): number {
  const between = middles.flatMap((one, at) =>
    middles.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y) / 2),
  )
  const toChild = middles.map((one) => Math.hypot(one.x - child.x, one.y - child.y) - child.r)
  return Math.max(4, Math.min(most, ...between.map((half) => half - 2), ...toChild.map((gap) => gap - 8)))
}
