import { scaleLinear } from 'd3-scale'
import { Drawn } from '../look/drawn.tsx'
import { fill, type } from './paint.ts'
import { cutTo, widthOfWords } from './text-lines.ts'

export type HelpedRow = { key: string; name: string; times: number }

export type HelpedBarsProps = {
  /** The bars as a sentence. */
  label: string
  /** Most often first. */
  rows: readonly HelpedRow[]
  width?: number
}

const barHeight = 12

function layBars(rows: readonly HelpedRow[], width: number) {
  const longest = Math.max(40, ...rows.map((row) => widthOfWords(row.name, 14))) + 14
  const above = longest > width * 0.52
  return { longest, above, rowHeight: above ? 44 : 30 }
}

/** Where each bar can be pressed: its whole row. */
export function helpedPlaces(rows: readonly HelpedRow[], width = 320) {
  const { rowHeight } = layBars(rows, width)
  return rows.map((_, at) => ({ x: 0, y: at * rowHeight, width, height: rowHeight }))
}

/**
 * What helped, and in how many notes it did. Each name stands before its bar; where one of them is too long for
 * that, every name stands above its bar, so that none is cut short.
 */
export function HelpedBars({ label, rows, width = 320 }: HelpedBarsProps) {
  const { longest, above, rowHeight } = layBars(rows, width)
  const from = above ? 1 : longest
  const barAt = above ? 24 : 9
  const most = Math.max(1, ...rows.map((row) => row.times))
  const length = scaleLinear([0, most], [0, width - from - 36])
  return (
    <Drawn
      label={label}
      className="at-bars"
      viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
      width={width}
    >
      {rows.map((row, at) => (
        <g key={row.key} transform={`translate(0 ${at * rowHeight})`}>
          <text x="0" y={above ? 15 : 20} fontSize="14" {...type} {...fill.ink}>
            {cutTo(row.name, above ? width * 1.08 : longest)}
          </text>
          <rect
            x={from}
            y={barAt}
            width={Math.max(4, length(row.times))}
            height={barHeight}
            rx="6"
            stroke="#8A6A4A"
            strokeOpacity="0.6"
            {...fill.lamp}
          />
          <text
            x={from + Math.max(4, length(row.times)) + 10}
            y={barAt + 11}
            fontSize="14"
            {...type}
            {...fill.ink2}
          >
            {row.times}
          </text>
        </g>
      ))}
    </Drawn>
  )
}
