import type { Face as FaceData } from '../../face.ts'
import { Drawn } from './drawn.tsx'
import { FaceHairBack, FaceHairFront } from './face-hair.tsx'

type FaceProps = {
  face: FaceData
  /** Read aloud. Empty when the name stands beside the face. */
  name: string
  size?: number
  /** A ring in lamp amber: this is the child whom the page is about. */
  ringed?: boolean
}

const line = '#2A2030'

/** A drawn face in a round window. */
export function Face({ face, name, size = 40, ringed = false }: FaceProps) {
  return (
    <Drawn
      label={name}
      className={ringed ? 'at-face at-face-ringed' : 'at-face'}
      width={size}
      height={size}
      viewBox="0 0 80 80"
    >
      <circle cx="40" cy="40" r="40" fill={face.ground} />
      <FaceHairBack style={face.style} hair={face.hair} />
      <path d="M9.6 66C14 59 27 57 40 57s26 2 30.4 9A40 40 0 0 1 9.6 66Z" fill={face.top} />
      <path d="M33.5 48h13v11.5c-3.4 4-9.6 4-13 0Z" fill={face.skin} />
      <path d="M33.5 53c4 4.2 9 4.2 13 0v3.2c-4 3.4-9 3.4-13 0Z" fill={line} opacity="0.13" />
      <circle cx="24.2" cy="40.5" r="3.3" fill={face.skin} />
      <circle cx="55.8" cy="40.5" r="3.3" fill={face.skin} />
      <path
        d="M40 19.5c10 0 16 7.2 16 18.6 0 12-7 19-16 19s-16-7-16-19c0-11.4 6-18.6 16-18.6Z"
        fill={face.skin}
      />
      <circle cx="30.4" cy="45.6" r="3.1" fill="#D4577E" opacity="0.16" />
      <circle cx="49.6" cy="45.6" r="3.1" fill="#D4577E" opacity="0.16" />
      <FaceHairFront style={face.style} hair={face.hair} />
      <circle cx="33.8" cy="40.4" r="2" fill={line} />
      <circle cx="46.2" cy="40.4" r="2" fill={line} />
      <path d="M34.6 48q5.4 4.6 10.8 0" fill="none" stroke={line} strokeWidth="1.9" strokeLinecap="round" />
      {face.glasses === true && <Glasses />}
    </Drawn>
  )
}

function Glasses() {
  return (
    <g fill="none" stroke={line} strokeWidth="1.5">
      <rect x="28" y="35.4" width="11" height="9.6" rx="4.4" />
      <rect x="41" y="35.4" width="11" height="9.6" rx="4.4" />
      <path d="M39 39.4q1-.8 2 0M28 38.6l-3.4-1M52 38.6l3.4-1" />
    </g>
  )
}

type FaceStackProps = {
  people: readonly { key: string; name: string; face: FaceData }[]
  size?: number
  /** How many faces stand side by side before the rest becomes a number. */
  most?: number
  /** Says the rest, e.g. `(count) => 'and 3 more'`. */
  sayRest?: (count: number) => string
}

/** Faces that overlap a little: the people who belong to one thing. */
export function FaceStack({ people, size = 36, most = 5, sayRest }: FaceStackProps) {
  const rest = people.length - most
  return (
    <ul className="at-faces">
      {people.slice(0, most).map((person) => (
        <li key={person.key}>
          <Face face={person.face} name={person.name} size={size} />
        </li>
      ))}
      {rest > 0 && sayRest !== undefined && <li className="at-faces-rest">{sayRest(rest)}</li>}
    </ul>
  )
}
