import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { Drawn } from '../look/drawn.tsx'
import { fill, stroke, type } from './paint.ts'

export type ScorePoint = {
  key: string
  /** When, in milliseconds. */
  at: number
  score: number
  /** Under the axis. */
  tick: string
  /** Made up for missing answers: drawn open. */
  isMadeUp?: boolean
}

export type ScoreLineProps = {
  /** The picture as a sentence. */
  label: string
  points: readonly ScorePoint[]
  /** Lowest and highest of the scale. */
  from: number
  to: number
  /** Within these two a change is no more than measurement error. */
  band?: { low: number; high: number }
  /** Where the usual range ends. */
  cutoff?: { at: number; says: string }
  width?: number
  height?: number
}

const room = { left: 40, right: 24, top: 16, bottom: 30 }

/** A score over time, with the band of measurement error round the first one and the line where the usual range ends. */
export function ScoreLine(props: ScoreLineProps) {
  const { label, points, from, to, band, cutoff, width = 560, height = 220 } = props
  const times = points.map(({ at }) => at)
  const [first = 0, last = 1] = [Math.min(...times), Math.max(...times)]
  const x = scaleLinear([first, last === first ? first + 1 : last], [room.left + 10, width - room.right])
  const y = scaleLinear([from, to], [height - room.bottom, room.top])
  const path = line<ScorePoint>()
    .x(({ at }) => x(at))
    .y(({ score }) => y(score))
  return (
    <Drawn label={label} className="at-chart" viewBox={`0 0 ${width} ${height}`}>
      {band && <Band band={band} from={from} to={to} width={width} y={y} />}
      <Axis y={y} width={width} />
      {cutoff && <Cutoff cutoff={cutoff} width={width} y={y} />}
      <path d={path(points) ?? ''} fill="none" strokeWidth="2.2" strokeLinejoin="round" {...stroke.plum} />
      {points.map((point) => (
        <Dot key={point.key} point={point} x={x(point.at)} y={y(point.score)} />
      ))}
      <Ticks points={points} x={x} y={height - 8} width={width} />
    </Drawn>
  )
}

type Scale = (value: number) => number

type BandProps = { band: { low: number; high: number }; from: number; to: number; width: number; y: Scale }

function Band({ band, from, to, width, y }: BandProps) {
  const [high, low] = [y(Math.min(to, band.high)), y(Math.max(from, band.low))]
  return (
    <rect
      x={room.left}
      y={high}
      width={width - room.left - room.right + 10}
      height={Math.max(0, low - high)}
      rx="6"
      {...fill.soft}
    />
  )
}

function Cutoff({ cutoff, width, y }: { cutoff: { at: number; says: string }; width: number; y: Scale }) {
  return (
    <g>
      <path
        d={`M${room.left} ${y(cutoff.at)}H${width - room.right + 10}`}
        strokeWidth="1.8"
        strokeDasharray="7 5"
        {...stroke.lampInk}
      />
      <text
        x={width - room.right + 8}
        y={y(cutoff.at) - 6}
        fontSize="13"
        textAnchor="end"
        {...type}
        {...fill.lampInk}
      >
        {cutoff.says}
      </text>
    </g>
  )
}

function Axis({ y, width }: { y: ReturnType<typeof scaleLinear<number, number>>; width: number }) {
  return (
    <g>
      <path
        d={`M${room.left} ${y.range()[0]}H${width - room.right + 10}`}
        strokeWidth="1.2"
        {...stroke.line}
      />
      {y.ticks(4).map((score) => (
        <text
          key={score}
          x={room.left - 8}
          y={y(score) + 4.5}
          fontSize="13"
          textAnchor="end"
          {...type}
          {...fill.ink3}
        >
          {score}
        </text>
      ))}
    </g>
  )
}

function Dot({ point, x, y }: { point: ScorePoint; x: number; y: number }) {
  const dot = point.isMadeUp ? { className: 'p-card', fill: '#FFFFFF' } : fill.plum
  return (
    <g {...dot}>
      <circle cx={x} cy={y} r="5" strokeWidth="2.2" {...stroke.plum} />
    </g>
  )
}

/** The first day and the last; those between where they have room. */
function Ticks({
  points,
  x,
  y,
  width,
}: {
  points: readonly ScorePoint[]
  x: Scale
  y: number
  width: number
}) {
  const shown: ScorePoint[] = []
  const lastPoint = points.at(-1)
  for (const point of points) {
    const before = shown.at(-1)
    const isClear = !before || x(point.at) - x(before.at) > 64
    const isFarFromLast = point === lastPoint || !lastPoint || x(lastPoint.at) - x(point.at) > 64
    if (isClear && isFarFromLast) shown.push(point)
  }
  return shown.map((point) => {
    const at = x(point.at)
    const anchor = at < 70 ? 'start' : at > width - 60 ? 'end' : 'middle'
    return (
      <text key={point.key} x={at} y={y} fontSize="13" textAnchor={anchor} {...type} {...fill.ink3}>
        {point.tick}
      </text>
    )
  })
}
