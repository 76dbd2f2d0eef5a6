import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { Drawn } from '../look/drawn.tsx'
import { fill, stroke, type } from './paint.ts'
import { layPlanMarks, type PlanMark, PlanMarks } from './plan-marks.tsx'

export type MomentsPoint = {
  key: string
  /** Under the axis, where there is room: 'May', 'week 32'. */
  tick?: string
  count: number
  /** Why the point stands out: above or below the limits, or part of a long run on one side of the mean. */
  stands?: 'above' | 'below' | 'run'
}

export type MomentsPeriod = {
  /** First and last point, counted from 0, both included. */
  first: number
  last: number
  mean: number
  lower: number
  upper: number
}

export type MomentsChartProps = {
  /** The chart as a sentence. */
  label: string
  points: readonly MomentsPoint[]
  /** Mean and limits of each stretch between two marked changes. Drawn from twelve points on. */
  periods?: readonly MomentsPeriod[]
  marks?: readonly PlanMark[]
  width?: number
  height?: number
}

/** Fewer points than this are plain dots: limits from so little would pretend. */
export const fewestForLimits = 12

const room = { left: 36, right: 16, bottom: 30 }

/** Where each point can be pressed: the whole height of the chart, half-way to its neighbours. */
export function momentPlaces(points: number, width = 640, height = 260) {
  const x = scaleLinear([0, Math.max(1, points - 1)], [room.left + 6, width - room.right])
  const strip = Math.min(64, x(1) - x(0))
  return Array.from({ length: points }, (_, at) => ({ x: x(at) - strip / 2, y: 0, width: strip, height }))
}

/** Counts over time with what was changed: points, mean, limits, and marks where the plan changed. */
export function MomentsChart(props: MomentsChartProps) {
  const { label, points, periods = [], marks = [], width = 640, height = 260 } = props
  const withLimits = points.length >= fewestForLimits
  const top = Math.max(1, ...points.map((point) => point.count), ...periods.map((period) => period.upper))
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [room.left + 6, width - room.right])
  const labels = layPlanMarks(marks, x, width)
  const head = 14 + labels.rows * 32
  const y = scaleLinear([0, top * 1.06], [height - room.bottom, head])
  const path = line<MomentsPoint>()
    .x((_, at) => x(at))
    .y((point) => y(point.count))
  return (
    <Drawn label={label} className="at-chart" viewBox={`0 0 ${width} ${height}`}>
      {withLimits &&
        periods.map((period) => (
          <Period key={period.first} period={period} end={points.length - 1} x={x} y={y} />
        ))}
      <CountAxis y={y} width={width} />
      <PlanMarks laid={labels.laid} foot={height - room.bottom} />
      {withLimits && (
        <path d={path(points) ?? ''} fill="none" strokeWidth="2.2" strokeLinejoin="round" {...stroke.plum} />
      )}
      {points.map((point, at) => (
        <Point key={point.key} point={point} x={x(at)} y={y(point.count)} />
      ))}
      <Ticks points={points} x={x} y={height - 8} />
    </Drawn>
  )
}

type Scale = (value: number) => number

/** A band reaches halfway to its neighbours, and never past the first or the last point. */
function Period({ period, end: finish, x, y }: { period: MomentsPeriod; end: number; x: Scale; y: Scale }) {
  const half = (x(1) - x(0)) / 2
  const start = period.first === 0 ? x(0) : x(period.first) - half
  const end = period.last >= finish ? x(finish) : x(period.last) + half
  const lower = Math.max(0, period.lower)
  return (
    <g>
      <rect
        x={start}
        y={y(period.upper)}
        width={Math.max(0, end - start)}
        height={Math.max(0, y(lower) - y(period.upper))}
        rx="6"
        fillOpacity="0.8"
        {...fill.soft}
      />
      <path
        d={`M${start} ${y(period.mean)}H${end}`}
        strokeWidth="1.8"
        strokeDasharray="1 5"
        strokeLinecap="round"
        {...stroke.plum}
      />
    </g>
  )
}

function CountAxis({ y, width }: { y: ReturnType<typeof scaleLinear<number, number>>; width: number }) {
  const counts = y.ticks(5).filter(Number.isInteger)
  return (
    <g>
      <path d={`M${room.left} ${y(0)}H${width - room.right}`} strokeWidth="1.2" {...stroke.line} />
      {counts.map((count) => (
        <text
          key={count}
          x={room.left - 8}
          y={y(count) + 4.5}
          fontSize="13"
          textAnchor="end"
          {...type}
          {...fill.ink3}
        >
          {count}
        </text>
      ))}
    </g>
  )
}

function Point({ point, x, y }: { point: MomentsPoint; x: number; y: number }) {
  if (point.stands === 'above' || point.stands === 'below') {
    return (
      <rect
        x={x - 5.6}
        y={y - 5.6}
        width="11.2"
        height="11.2"
        transform={`rotate(45 ${x} ${y})`}
        {...(point.stands === 'above' ? fill.rose : fill.moss)}
      />
    )
  }
  if (point.stands === 'run')
    return <rect x={x - 4.8} y={y - 4.8} width="9.6" height="9.6" rx="2" {...fill.moss} />
  return (
    <g className="p-card" fill="#FFFFFF">
      <circle cx={x} cy={y} r="4.3" strokeWidth="2.2" {...stroke.plum} />
    </g>
  )
}

function Ticks({ points, x, y }: { points: readonly MomentsPoint[]; x: Scale; y: number }) {
  return points.map((point, at) => {
    if (point.tick === undefined) return null
    const anchor = at === 0 ? 'start' : at === points.length - 1 ? 'end' : 'middle'
    return (
      <text key={point.key} x={x(at)} y={y} fontSize="13" textAnchor={anchor} {...type} {...fill.ink3}>
        {point.tick}
      </text>
    )
  })
}
