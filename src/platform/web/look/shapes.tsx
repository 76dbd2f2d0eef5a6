import type { ReactNode } from 'react'
import type { Shape } from '../../shape.ts'
import { Drawn } from './drawn.tsx'

const rays = [0, 45, 90, 135, 180, 225, 270, 315]

/** Fill, edge and form of each shape; the edge keeps the light ones visible on white and on paper. */
const drawings: Record<Shape, { fill: string; edge: string; form: ReactNode }> = {
  storm: {
    fill: '#C94F6D',
    edge: '#9A2F4D',
    form: (
      <path
        d="M24 2.500l4.3 9.7 9.5-5-1.4 10.7 10.5 2-8 7 6.4 8.6-10.7.6-.4 10.7-9-5.8-6.5 8.6-4.4-9.8-10.2 3.3 2.2-10.400L-.2 34.900l7.6-7.6-7.2-8.1 10.6-1.2-.9-10.7 9.4 5.100z"
        transform="translate(1.5 -.5) scale(.93)"
      />
    ),
  },
  wobble: {
    fill: '#E98A5B',
    edge: '#A9552B',
    form: <path d="M6 30c-1-9 4-10 8-14 3-3 3-11 10-11s8 7 11 10c4 3 9 4 8 14-1 9-7 13-19 13S7 39 6 30z" />,
  },
  flat: { fill: '#8E86A6', edge: '#615879', form: <rect x="4" y="17.5" width="40" height="13" rx="6.5" /> },
  calm: { fill: '#4FA58C', edge: '#2A6E5B', form: <circle cx="24" cy="24" r="16.5" /> },
  sun: {
    fill: '#F2B431',
    edge: '#94650C',
    form: (
      <>
        <circle cx="24" cy="24" r="11.5" />
        {rays.map((turn) => (
          <rect
            key={turn}
            x="21.7"
            y="1.5"
            width="4.6"
            height="7.6"
            rx="2.3"
            transform={`rotate(${turn} 24 24)`}
          />
        ))}
      </>
    ),
  },
}

type StateShapeProps = {
  shape: Shape
  /** The person's word for it. Empty when the word stands beside the shape. */
  label: string
  size?: number
}

/** One of the five shapes of how somebody is. */
export function StateShape({ shape, label, size = 24 }: StateShapeProps) {
  const { fill, edge, form } = drawings[shape]
  return (
    <Drawn label={label} className="at-shape" width={size} height={size} viewBox="0 0 48 48">
      <g fill={fill} stroke={edge} strokeWidth="1.6" strokeLinejoin="round">
        {form}
      </g>
    </Drawn>
  )
}
