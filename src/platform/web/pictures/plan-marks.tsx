import { fill, stroke, type } from './paint.ts'
import { widthOfWords } from './text-lines.ts'

/** Something that was changed, over the point at which it was. */
export type PlanMark = {
  /** At which point, counted from 0. */
  at: number
  words: string
}

type LaidMark = PlanMark & { x: number; left: number; width: number; row: number }

const wordSize = 13
const rowHeight = 32

/** Gives every mark a place for its words: side by side where there is room, one row lower where there is not. */
export function layPlanMarks(
  marks: readonly PlanMark[],
  x: (at: number) => number,
  chartWidth: number,
): { laid: LaidMark[]; rows: number } {
  const endOfRow: number[] = []
  const laid = [...marks]
    .sort((one, other) => one.at - other.at)
    .map((mark) => {
      const width = Math.min(chartWidth, widthOfWords(mark.words, wordSize) + 28)
      const left = Math.max(0, Math.min(chartWidth - width, x(mark.at) - width / 2))
      const free = endOfRow.findIndex((end) => end + 6 <= left)
      const row = free === -1 ? endOfRow.length : free
      endOfRow[row] = left + width
      return { ...mark, x: x(mark.at), left, width, row }
    })
  return { laid, rows: endOfRow.length }
}

/** Dashed lines where something changed, each with its words above. */
export function PlanMarks({ laid, foot }: { laid: readonly LaidMark[]; foot: number }) {
  return (
    <g>
      {laid.map((mark) => (
        <path
          key={`line ${mark.at} ${mark.words}`}
          d={`M${mark.x} ${mark.row * rowHeight + 26}V${foot}`}
          strokeWidth="1.5"
          strokeDasharray="4 4"
          {...stroke.lampInk}
        />
      ))}
      {laid.map((mark) => (
        <g key={`words ${mark.at} ${mark.words}`}>
          <rect
            x={mark.left}
            y={mark.row * rowHeight}
            width={mark.width}
            height="26"
            rx="13"
            {...fill.lampSoft}
          />
          <text
            x={mark.left + mark.width / 2}
            y={mark.row * rowHeight + 17.5}
            fontSize={wordSize}
            fontWeight="600"
            textAnchor="middle"
            {...type}
            {...fill.lampInk}
          >
            {mark.words}
          </text>
        </g>
      ))}
    </g>
  )
}
