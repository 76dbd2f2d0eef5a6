import { stroke } from '#platform/web/pictures/paint.ts'
import type { Quality } from '../around.ts'

interface Point {
  x: number
  y: number
}

type TieLineProps = { from: Point; to: Point; quality: Quality }

/** The line between the child and somebody. Its form says how it is, so that it reads without colour. */
export function TieLine({ from, to, quality }: TieLineProps) {
  const straight = `M${from.x} ${from.y}L${to.x} ${to.y}`
  if (quality === 'close') return <path d={straight} strokeWidth="7" strokeLinecap="round" {...stroke.plum} />
  if (quality === 'good') return <path d={straight} strokeWidth="3" strokeLinecap="round" {...stroke.plum} />
  if (quality === 'up-and-down') return <path d={zigzag(from, to)} strokeWidth="2.6" {...bare} />
  if (quality === 'distant')
    return (
      <path d={straight} strokeWidth="3.4" strokeLinecap="round" strokeDasharray="0.1 9" {...stroke.ink3} />
    )
  if (quality === 'broken') return <Cut from={from} to={to} />
  return <Crossed from={from} to={to} />
}

const bare = { ...stroke.plum, fill: 'none', strokeLinejoin: 'round' } as const

/** A point on the way, `part` of it done, and so far to the side. */
function beside(from: Point, to: Point, part: number, aside: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  return {
    x: from.x + part * (to.x - from.x) - aside * dy,
    y: from.y + part * (to.y - from.y) + aside * dx,
  }
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`

function zigzag(from: Point, to: Point): string {
  const turns = Math.max(3, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 8))
  const steps = Array.from({ length: turns - 1 }, (_, turn) =>
    beside(from, to, (turn + 1) / turns, turn % 2 === 0 ? 5 : -5),
  )
  return `M${[from, ...steps, to].map(at).join('L')}`
}

/** Two ends that no longer meet, each with a bar across. */
function Cut({ from, to }: { from: Point; to: Point }) {
  const bar = (part: number) => `M${at(beside(from, to, part, 7))}L${at(beside(from, to, part, -7))}`
  return (
    <g strokeWidth="2.4" strokeLinecap="round" {...stroke.ink3}>
      <path d={`M${at(from)}L${at(beside(from, to, 0.4, 0))}${bar(0.4)}`} />
      <path d={`M${at(beside(from, to, 0.6, 0))}L${at(to)}${bar(0.6)}`} />
    </g>
  )
}

/** Short dashes with a cross in the middle. */
function Crossed({ from, to }: { from: Point; to: Point }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [before, after] = [0.5 - 5 / length, 0.5 + 5 / length]
  const cross =
    `M${at(beside(from, to, before, 5))}L${at(beside(from, to, after, -5))}` +
    `M${at(beside(from, to, before, -5))}L${at(beside(from, to, after, 5))}`
  return (
    <g strokeWidth="2.8" {...stroke.ink}>
      <path d={`M${at(from)}L${at(to)}`} strokeDasharray="9 6" />
      <path d={cross} strokeLinecap="round" />
    </g>
  )
}
