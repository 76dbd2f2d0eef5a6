import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { Drawn } from '../look/drawn.tsx'
import { fill, stroke } from './paint.ts'

export type Track = {
  key: string
  name: string
  /** What changed, in words: '4 to 6', 'steady at 7'. */
  change: string
  came: number | null
  last: number | null
  now: number | null
  aim: number | null
  /** The track as a sentence. */
  label: string
}

export type TrackPictureProps = {
  tracks: readonly Track[]
  /** The two ends of the scale, 0 and 10 if not said. */
  from?: number
  to?: number
  words: { came: string; last: string; now: string; aim: string }
  /** What changed as what opens it; the plain words if not said. */
  change?: (track: Track) => ReactNode
}

/** Tracks one under the other: where the child came from, was last, is now, and wants to be. */
export function TrackPicture({ tracks, from = 0, to = 10, words, change }: TrackPictureProps) {
  return (
    <div className="at-tracks">
      <ul>
        {tracks.map((track) => (
          <li key={track.key}>
            <p className="at-track-head">
              <strong>{track.name}</strong>
              <span>{change ? change(track) : track.change}</span>
            </p>
            <TrackLine track={track} from={from} to={to} />
          </li>
        ))}
      </ul>
      <TrackKey words={words} />
    </div>
  )
}

export type TrackLineProps = { track: Track; from: number; to: number }

const width = 340
const middle = 17

/** One track as a picture. Nothing is drawn for what nobody has said. */
export function TrackLine({ track: { came, last, now, aim, label }, from, to }: TrackLineProps) {
  const x = scaleLinear([from, to], [11, width - 14])
  return (
    <Drawn label={label} className="at-track" viewBox={`0 0 ${width} 34`}>
      <rect x={x(from)} y={middle - 4} width={x(to) - x(from)} height="8" rx="4" {...fill.soft} />
      {came !== null && now !== null && (
        <rect
          x={Math.min(x(came), x(now))}
          y={middle - 4}
          width={Math.abs(x(now) - x(came))}
          height="8"
          {...fill.mid}
        />
      )}
      {came !== null && (
        <circle cx={x(came)} cy={middle} r="6" strokeWidth="2.4" fill="#FFFFFF" {...hollow} />
      )}
      {last !== null && <circle cx={x(last)} cy={middle} r="4.4" fill="#8A6A9C" />}
      {now !== null && <circle cx={x(now)} cy={middle} r="9.5" {...fill.plum} />}
      {aim !== null && <Flag x={x(aim)} />}
    </Drawn>
  )
}

const hollow = { stroke: '#7B5691' }

function Flag({ x }: { x: number }) {
  return (
    <g>
      <path d={`M${x} 4v26`} strokeWidth="2.4" strokeLinecap="round" {...stroke.lampInk} />
      <path d={`M${x} 4h11l-3.6 4.5 3.6 4.500h-11z`} {...fill.lamp} />
    </g>
  )
}

function TrackKey({ words }: { words: TrackPictureProps['words'] }) {
  return (
    <ul className="at-track-key">
      <li>
        <Drawn label="" viewBox="0 0 16 16" width={16} height={16}>
          <circle cx="8" cy="8" r="5.5" strokeWidth="2.2" fill="#FFFFFF" {...hollow} />
        </Drawn>
        {words.came}
      </li>
      <li>
        <Drawn label="" viewBox="0 0 16 16" width={16} height={16}>
          <circle cx="8" cy="8" r="4" fill="#8A6A9C" />
        </Drawn>
        {words.last}
      </li>
      <li>
        <Drawn label="" viewBox="0 0 16 16" width={16} height={16}>
          <circle cx="8" cy="8" r="7.4" {...fill.plum} />
        </Drawn>
        {words.now}
      </li>
      <li>
        <Drawn label="" viewBox="-3 2 18 30" width={12} height={18}>
          <Flag x={1} />
        </Drawn>
        {words.aim}
      </li>
    </ul>
  )
}
