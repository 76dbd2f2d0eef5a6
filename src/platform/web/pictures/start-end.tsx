import { ramp } from '../look/colours.ts'
import { Drawn } from '../look/drawn.tsx'
import { fill, type } from './paint.ts'
import { widthOfWords } from './text-lines.ts'

export type StartEndProps = {
  /** The picture as a sentence: 'From upset to nearly calm'. */
  label: string
  /** From 0 (most stirred up) to 1 (calm); null when nobody said. */
  start: number | null
  end: number | null
  words: { start: string; end: string }
  width?: number
}

const height = 64
const middle = 20

/** How a moment began and how it ended, as the slider of a note left it. */
export function StartEnd({ label, start, end, words, width = 340 }: StartEndProps) {
  const place = (value: number) => 16 + value * (width - 32)
  const step = (width - 24) / ramp.length
  return (
    <Drawn
      label={label}
      className="at-start-end"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {ramp.map((colour, at) => (
        <rect
          key={colour}
          x={12 + at * step}
          y={middle - 6}
          width={step - 3}
          height="12"
          rx="6"
          fill={colour}
          fillOpacity="0.62"
          stroke="#8A6A4A"
          strokeOpacity="0.35"
        />
      ))}
      {start !== null && end !== null && <Way from={place(start)} to={place(end)} />}
      {start !== null && (
        <g className="p-card" fill="#FFFFFF">
          <circle cx={place(start)} cy={middle} r="11.5" stroke="#A34C66" strokeWidth="3.4" />
        </g>
      )}
      {end !== null && (
        <circle cx={place(end)} cy={middle} r="12" stroke="#7A4B00" strokeWidth="2" fill="#F6BC57" />
      )}
      <Said
        start={start === null ? null : place(start)}
        end={end === null ? null : place(end)}
        words={words}
        width={width}
      />
    </Drawn>
  )
}

function Way({ from, to }: { from: number; to: number }) {
  return (
    <g className="p-stroke-ink" stroke="#2A2238">
      <path
        d={`M${from} ${middle - 12}C${from + (to - from) * 0.3} -2 ${from + (to - from) * 0.7} -2 ${to} ${middle - 12}`}
        fill="none"
        strokeWidth="2.2"
        strokeDasharray="1 6"
        strokeLinecap="round"
      />
    </g>
  )
}

type SaidProps = { start: number | null; end: number | null; words: StartEndProps['words']; width: number }

/** The two words under their points, kept inside the picture and apart from each other. */
function Said({ start, end, words, width }: SaidProps) {
  const keepIn = (x: number, half: number) => Math.min(width - half, Math.max(half, x))
  const half = { start: widthOfWords(words.start, 14) / 2, end: widthOfWords(words.end, 14) / 2 }
  const first = start === null ? null : keepIn(start, half.start)
  const second = end === null ? null : keepIn(end, half.end)
  const tooClose = first !== null && second !== null && Math.abs(second - first) < half.start + half.end + 8
  return (
    <g fontSize="14" textAnchor="middle" {...type} {...fill.ink2}>
      {first !== null && !(tooClose && words.start === words.end) && (
        <text x={tooClose ? half.start : first} y={height - 9} textAnchor="middle">
          {words.start}
        </text>
      )}
      {second !== null && (
        <text x={tooClose && words.start !== words.end ? width - half.end : second} y={height - 9}>
          {words.end}
        </text>
      )}
    </g>
  )
}
