import { ramp } from '../look/colours.ts'
import { Drawn } from '../look/drawn.tsx'
import { fill, stroke, type } from './paint.ts'
import { breakIntoLines, sizeThatFits } from './text-lines.ts'

/** 0 just beginning … 5 usual for this age. */
export type MapLevel = 0 | 1 | 2 | 3 | 4 | 5

export type MapWindow = {
  name: string
  now: MapLevel | null
  came: MapLevel | null
  /** How it is now, in words: 'about 9'. */
  words: string
  workingOn?: boolean
}

export type MapTier = {
  name: string
  /** What belongs to it: 'plan, learn, reflect'. */
  hint: string
  windows: readonly MapWindow[]
}

export type MapWindowsProps = {
  tiers: readonly MapTier[]
  /** 'now' is large and says its words; 'came' is small and without words. */
  at: 'now' | 'came'
  label: string
}

type Frame = { x: number; y: number; width: number; height: number }

const sizes = {
  now: { width: 560, row: 98, head: 24, gap: 7, narrowest: 0.82 },
  came: { width: 132, row: 25, head: 0, gap: 4, narrowest: 0.72 },
} as const

/** One developmental map as a picture: tiers of windows, widest on top, lighter where closer to usual. */
export function MapWindows({ tiers, at, label }: MapWindowsProps) {
  const size = sizes[at]
  const height = tiers.length * size.row
  return (
    <Drawn label={label} className="at-map-svg" viewBox={`-4 -4 ${size.width + 8} ${height + 6}`}>
      {tiers.map((tier, row) => (
        <g key={tier.name}>
          {at === 'now' && <TierName tier={tier} y={row * size.row + 14} />}
          {tier.windows.map((window, place) => (
            <Window
              key={window.name}
              window={window}
              at={at}
              frame={frameOf(at, { row, rows: tiers.length, place, places: tier.windows.length })}
            />
          ))}
        </g>
      ))}
    </Drawn>
  )
}

/** Where a window stands: each tier is narrower than the one above it, and in the middle. */
function frameOf(
  at: 'now' | 'came',
  { row, rows, place, places }: { row: number; rows: number; place: number; places: number },
): Frame {
  const { width, row: rowHeight, head, gap, narrowest } = sizes[at]
  const tierWidth = width * (1 - ((1 - narrowest) * row) / Math.max(1, rows - 1))
  const windowWidth = (tierWidth - gap * (places - 1)) / places
  return {
    x: (width - tierWidth) / 2 + place * (windowWidth + gap),
    y: row * rowHeight + head,
    width: windowWidth,
    height: rowHeight - head - gap,
  }
}

function TierName({ tier, y }: { tier: MapTier; y: number }) {
  return (
    <text x={sizes.now.width / 2} y={y} textAnchor="middle" fontSize="14" {...type} {...fill.ink}>
      <tspan fontWeight="600" fontSize="15">
        {tier.name}
      </tspan>
      <tspan dx="9" {...fill.ink3}>
        {tier.hint}
      </tspan>
    </text>
  )
}

function Window({ window, at, frame }: { window: MapWindow; at: 'now' | 'came'; frame: Frame }) {
  const level = window[at]
  const corner = Math.min(13, frame.width * 0.24)
  return (
    <g>
      {level === null ? (
        <Unknown frame={frame} corner={corner} />
      ) : (
        <rect {...frame} rx={corner} fill={ramp[level]} {...(level >= 3 ? edge : dusky)} />
      )}
      {at === 'now' && window.workingOn === true && <WorkingOn frame={frame} />}
      {at === 'now' && <WindowWords window={window} frame={frame} />}
    </g>
  )
}

/** Light windows keep an edge on white; the dark ones get theirs at night, from the style sheet. */
const dusky = { className: 'p-dusky' }
const edge = { stroke: '#8A6A4A', strokeOpacity: 0.6, strokeWidth: 1.2 }

/** Hatched: nobody has looked yet. Never the colour of a low value. */
function Unknown({ frame: { x, y, width, height }, corner }: { frame: Frame; corner: number }) {
  const step = width / 5
  const lines = [1, 2, 3, 4].map((at) => {
    const reach = Math.min(step, height)
    return `M${x + at * step} ${y + 1}l${-reach} ${reach}M${x + at * step} ${y + height - 1}l${reach} ${-reach}`
  })
  return (
    <g fill="none" strokeWidth="1.2" {...stroke.ink3}>
      <rect x={x} y={y} width={width} height={height} rx={corner} strokeDasharray="4 4" />
      <path d={lines.join('')} strokeOpacity="0.35" />
    </g>
  )
}

function WorkingOn({ frame: { x, y, width, height } }: { frame: Frame }) {
  return (
    <rect
      x={x - 3}
      y={y - 3}
      width={width + 6}
      height={height + 6}
      rx={16}
      fill="none"
      strokeWidth="2.5"
      {...stroke.ink}
    />
  )
}

function WindowWords({ window, frame }: { window: MapWindow; frame: Frame }) {
  const inner = frame.width - 8
  const size = sizeThatFits(window.name, inner, 12.6, 9.6)
  const lines = breakIntoLines(window.name, inner, size)
  const first = frame.y + frame.height / 2 - (lines.length * 14) / 2 + 6
  const middle = frame.x + frame.width / 2
  const ink = inkOn(window.now)
  return (
    <text textAnchor="middle" {...type} {...ink}>
      {lines.map((line, at) => (
        <tspan key={line} x={middle} y={first + at * 14} fontSize={size} fontWeight="600">
          {line}
        </tspan>
      ))}
      {window.now !== null && (
        <tspan x={middle} y={first + lines.length * 14 + 1} fontSize="11.6">
          {window.words}
        </tspan>
      )}
    </text>
  )
}

/** Dark words on the light half of the ramp, light words on the dark half: at least 4.5:1 on each step. */
function inkOn(level: MapLevel | null) {
  if (level === null) return fill.ink2
  return { fill: level >= 3 ? '#2A2238' : '#FFFFFF' }
}
