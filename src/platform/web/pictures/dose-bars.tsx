import { scaleLinear } from 'd3-scale'
import { Drawn } from '../look/drawn.tsx'
import { fill, stroke, type } from './paint.ts'
import { cutTo, widthOfWords } from './text-lines.ts'

export type DoseRow = {
  key: string
  name: string
  delivered: number
  planned: number
  /** In words: '3 of 4', 'not planned, 2 given'. */
  words: string
}

export type DoseBarsProps = {
  /** The bars as a sentence. */
  label: string
  rows: readonly DoseRow[]
  width?: number
}

const rowHeight = 46

/** Where each row can be pressed. */
export function dosePlaces(rows: readonly DoseRow[], width = 320) {
  return rows.map((_, at) => ({ x: 0, y: at * rowHeight, width, height: rowHeight }))
}

/** What was given against what was planned: the open bar is the plan, the filled one what happened. */
export function DoseBars({ label, rows, width = 320 }: DoseBarsProps) {
  const most = Math.max(1, ...rows.flatMap((row) => [row.delivered, row.planned]))
  const length = scaleLinear([0, most], [0, width - 4])
  return (
    <Drawn
      label={label}
      className="at-bars"
      viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
      width={width}
    >
      {rows.map((row, at) => (
        <g key={row.key} transform={`translate(0 ${at * rowHeight})`}>
          <text x="1" y="16" fontSize="14" fontWeight="600" {...type} {...fill.ink}>
            {cutTo(row.name, (width - widthOfWords(row.words, 14) - 12) * 0.96)}
          </text>
          <text x={width - 1} y="16" fontSize="14" textAnchor="end" {...type} {...fill.ink2}>
            {row.words}
          </text>
          {row.delivered > 0 && (
            <rect x="2" y="24" width={Math.max(6, length(row.delivered))} height="12" rx="6" {...fill.plum} />
          )}
          {row.planned > 0 && (
            <g fill="none">
              <rect
                x="2"
                y="24"
                width={length(row.planned)}
                height="12"
                rx="6"
                strokeWidth="1.6"
                {...stroke.ink3}
              />
            </g>
          )}
        </g>
      ))}
    </Drawn>
  )
}
