import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { Drawn } from '../look/drawn.tsx'

export type SparkProps = {
  /** The line as a sentence; empty when the words stand beside it. */
  label: string
  /** Oldest first; null where nothing was said: the line has a gap there. */
  values: readonly (number | null)[]
  from?: number
  to?: number
  width?: number
  height?: number
  tone?: 'plum' | 'moss'
  dots?: boolean
}

const inks = {
  plum: { className: 'p-plum', fill: '#5A3A6E', stroke: 'p-stroke-plum', line: '#5A3A6E' },
  moss: { className: 'p-moss', fill: '#2F6F5E', stroke: 'p-stroke-moss', line: '#2F6F5E' },
}

/** Where each point can be pressed: the whole height, half-way to its neighbours. */
export function sparkPlaces(points: number, width = 120, height = 36) {
  const strip = points < 2 ? width : (width - 11) / (points - 1)
  return Array.from({ length: points }, (_, at) => {
    const from = Math.max(0, 5 + (at - 0.5) * strip)
    const to = Math.min(width, 5 + (at + 0.5) * strip)
    return { x: from, y: 0, width: to - from, height }
  })
}

/** A line as small as a word, with its last point marked. */
export function Spark(props: SparkProps) {
  const { label, values, from = 0, to = 10, width = 120, height = 36, tone = 'plum', dots = false } = props
  const ink = inks[tone]
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [5, width - 6])
  const y = scaleLinear([from, to], [height - 5, 5])
  const points = values.map((value, at) => ({ at, value }))
  const told = points.flatMap(({ at, value }) => (value === null ? [] : [{ x: x(at), y: y(value), at }]))
  const last = told.at(-1)
  const draw = line<{ at: number; value: number | null }>()
    .defined((point) => point.value !== null)
    .x((point) => x(point.at))
    .y((point) => y(point.value ?? from))
  const shade = area<{ at: number; value: number | null }>()
    .defined((point) => point.value !== null)
    .x((point) => x(point.at))
    .y0(height)
    .y1((point) => y(point.value ?? from))
  return (
    <Drawn
      label={label}
      className="at-spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <path d={shade(points) ?? ''} className={ink.className} fill={ink.fill} fillOpacity="0.11" />
      <path
        d={draw(points) ?? ''}
        className={ink.stroke}
        stroke={ink.line}
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {dots &&
        told.map((point) => (
          <circle
            key={point.at}
            cx={point.x}
            cy={point.y}
            r="2.4"
            className={ink.className}
            fill={ink.fill}
          />
        ))}
      {last !== undefined && (
        <circle cx={last.x} cy={last.y} r="4.2" className={ink.className} fill={ink.fill} />
      )}
    </Drawn>
  )
}
