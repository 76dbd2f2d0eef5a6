import type { ReactNode } from 'react'
import { PlainTable } from '../parts/plain-table.tsx'
import type { Track } from './track-picture.tsx'

export type TrackTableProps = {
  caption: string
  tracks: readonly Track[]
  heads: { name: string; came: string; last: string; now: string; aim: string }
  /** Stands where nobody has said anything. */
  nothing: string
  /** A score as what opens it; the plain number if not said. */
  score?: (track: Track, score: number) => ReactNode
}

/** The tracks in numbers. */
export function TrackTable({ caption, tracks, heads, nothing, score = plain }: TrackTableProps) {
  return (
    <PlainTable
      caption={caption}
      heads={[heads.name, heads.came, heads.last, heads.now, heads.aim]}
      rows={tracks.map((track) => ({
        key: track.key,
        cells: [
          track.name,
          ...[track.came, track.last, track.now].map((one) => (one === null ? nothing : score(track, one))),
          track.aim ?? nothing,
        ],
      }))}
    />
  )
}

function plain(_track: Track, score: number): ReactNode {
  return score
}
