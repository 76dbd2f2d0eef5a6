import { OpenPlaces } from '#platform/web/pictures/open-places.tsx'
import { Spark, sparkPlaces } from '#platform/web/pictures/spark.tsx'
import { shortDay } from '#platform/web/when.ts'
import type { ScoreShown } from '../contract/tracks.ts'
import { say } from './track-words.ts'
import './sources.css'

export type ScorePointsProps = {
  /** One rater's scores, the oldest first. */
  scores: readonly ScoreShown[]
  name: string
  onOpen: (scoreId: string) => void
}

/** One person's scores as points, each of which can be opened, and the newest as a number. */
export function ScorePoints({ scores, name, onOpen }: ScorePointsProps) {
  const newest = scores.at(-1)
  if (!newest) return null
  const width = Math.max(96, Math.min(132, scores.length * 14))
  const height = 36
  const words = ({ as, score, scoredOn }: ScoreShown) =>
    say('openPoint', { who: say(as, { name }), score, day: shortDay(scoredOn) })
  const places = sparkPlaces(scores.length, width, height)
  return (
    <>
      {scores.length > 1 && (
        <OpenPlaces
          label={say('openPoints')}
          width={width}
          height={height}
          places={scores.flatMap((one, at) => {
            const place = places[at]
            return place ? [{ key: one.id, label: words(one), ...place }] : []
          })}
          onOpen={onOpen}
        >
          <Spark label="" values={scores.map(({ score }) => score)} {...{ width, height }} dots />
        </OpenPlaces>
      )}
      <button type="button" className="rev-cell" aria-label={words(newest)} onClick={() => onOpen(newest.id)}>
        {newest.score}
      </button>
    </>
  )
}
