import { scaleLinear } from 'd3-scale'
import { Drawn } from '../look/drawn.tsx'
import { fill, type } from './paint.ts'
import { widthOfWords } from './text-lines.ts'

export type HelpedRow = { key: string; name: string; times: number }

export type HelpedBarsProps = {
  /** The bars as a sentence. */
  label: string
  /** Most often first. */
  rows: readonly HelpedRow[]
  width?: number
}

const rowHeight = 30

/** What helped, and in how many notes it did. */
export function HelpedBars({ label, rows, width = 320 }: HelpedBarsProps) {
  const names = Math.min(width * 0.52, Math.max(...rows.map((row) => widthOfWords(row.name, 14)), 40) + 14)
  const most = Math.max(1, ...rows.map((row) => row.times))
  const length = scaleLinear([0, most], [0, width - names - 36])
  return (
    <Drawn
      label={label}
      className="at-bars"
      viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
      width={width}
    >
      {rows.map((row, at) => (
        <g key={row.key} transform={`translate(0 ${at * rowHeight})`}>
          <text x="0" y="20" fontSize="14" {...type} {...fill.ink}>
            {row.name}
          </text>
          <rect
            x={names}
            y="9"
            width={Math.max(4, length(row.times))}
            height="12"
            rx="6"
            stroke="#8A6A4A"
            strokeOpacity="0.6"
            {...fill.lamp}
          />
          <text x={names + length(row.times) + 10} y="20" fontSize="14" {...type} {...fill.ink2}>
            {row.times}
          </text>
        </g>
      ))}
    </Drawn>
  )
}
