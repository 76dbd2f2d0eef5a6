import { Drawn } from '#platform/web/look/drawn.tsx'
import { fill, stroke, type } from '#platform/web/pictures/paint.ts'
import { shortDay } from '#platform/web/when.ts'

export interface WeekSeen {
  fromOn: string
  hours: number
  familiarHours: number
}

type ContinuityBarsProps = { label: string; weeks: readonly WeekSeen[]; width: number }

const HEIGHT = 132
const FOOT = 26
const ALL_HOURS = 168
/** Half of the widest day that is written under a bar: the last one stays inside the picture. */
const HALF_DAY = 27

/** A bar for each week: filled as far as somebody familiar was there, open as far as only newer adults were. */
export function ContinuityBars({ label, weeks, width }: ContinuityBarsProps) {
  const step = width / Math.max(1, weeks.length)
  const wide = Math.min(34, step * 0.62)
  const high = (hours: number) => ((HEIGHT - 6) * hours) / ALL_HOURS
  // Every day written under its bar needs room.
  const every = Math.ceil(62 / step)
  return (
    <Drawn label={label} className="at-bars" viewBox={`0 0 ${width} ${HEIGHT + FOOT}`} width={width}>
      {weeks.map(({ fromOn, hours, familiarHours }, at) => {
        const x = at * step + (step - wide) / 2
        const isNamed = (weeks.length - 1 - at) % every === 0
        return (
          <g key={fromOn}>
            <g fill="none">
              <rect
                x={x}
                y={HEIGHT - high(hours)}
                width={wide}
                height={Math.max(0, high(hours))}
                rx="5"
                strokeWidth="1.6"
                {...stroke.ink3}
              />
            </g>
            {familiarHours > 0 && (
              <rect
                x={x}
                y={HEIGHT - high(familiarHours)}
                width={wide}
                height={high(familiarHours)}
                rx="5"
                {...fill.plum}
              />
            )}
            {isNamed && (
              <text
                x={Math.min(at * step + step / 2, width - HALF_DAY)}
                y={HEIGHT + 19}
                fontSize="13"
                textAnchor="middle"
                {...type}
                {...fill.ink2}
              >
                {shortDay(fromOn)}
              </text>
            )}
          </g>
        )
      })}
    </Drawn>
  )
}
