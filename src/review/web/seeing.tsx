import { useMemo } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { HelpedBars } from '#platform/web/pictures/helped-bars.tsx'
import { Spark } from '#platform/web/pictures/spark.tsx'
import type { Seen } from '#response/web/plan-columns.tsx'
import { readSeeing } from '../contract/pack.ts'
import { say } from './track-words.ts'
import './review.css'
import './seeing.css'

type Seeing = OutputOf<typeof readSeeing>

type SeeingProps = {
  title: string
  tracks: Seeing['tracks']
  /** The responses that answer the need, the most helpful first. */
  helped: Seeing['helped']
}

/** What we are seeing of one need: its tracks as lines, and how often each response helped. */
function SeeingCard({ title, tracks, helped }: SeeingProps) {
  const rows = helped
    .filter(({ times }) => times > 0)
    .map((one) => ({ key: one.responseId, name: one.title, times: one.times }))
  const said = rows.map(({ name, times }) => `${name} ${say('helpedWeeks', { count: times })}`).join('; ')
  return (
    <section className="rev-seeing" aria-label={`${say('seeing')}: ${title}`}>
      {tracks.length === 0 && <h4 className="rev-seeing-title">{title}</h4>}
      {tracks.map((track) => (
        <OneTrack key={track.id} track={track} />
      ))}
      {rows.length > 0 && (
        <div className="rev-seeing-helped">
          <strong>{say('helpedHere')}</strong>
          <FitWidth first={220} least={180}>
            {(width) => <HelpedBars label={said} rows={rows.slice(0, 4)} width={width} />}
          </FitWidth>
        </div>
      )}
    </section>
  )
}

function OneTrack({ track: { title, scores, aim } }: { track: Seeing['tracks'][number] }) {
  const [first] = scores
  const last = scores.at(-1)
  if (first === undefined || last === undefined) return null
  const words = scores.length > 1 ? say('scores', { first, last, aim }) : say('oneScore', { last, aim })
  return (
    <p className="rev-seeing-track">
      <strong>{title}</strong>
      {scores.length > 1 && <Spark label="" values={scores} />}
      <span className="at-hint">{words}</span>
    </p>
  )
}

const nothing: readonly Seen[] = []

/**
 * What stands in the third column of the Plan page, need by need: only needs of which something is seen.
 * `needs` are those of the plan on the page.
 */
export function useSeen(childId: ChildId, needs: readonly { id: string; title: string }[]): readonly Seen[] {
  const { data } = useAsk(readSeeing, { childId })
  return useMemo(() => {
    if (!data) return nothing
    return needs.flatMap(({ id, title }) => {
      const tracks = data.tracks.filter((one) => one.needId === id && one.scores.length > 0)
      const helped = data.helped.filter((one) => one.needIds.includes(id))
      const seen = helped.filter(({ times }) => times > 0)
      if (tracks.length === 0 && seen.length === 0) return []
      const responseIds = (seen.length > 0 ? seen : helped).map((one) => one.responseId)
      return [{ key: id, responseIds, card: <SeeingCard {...{ title, tracks, helped }} /> }]
    })
  }, [data, needs])
}
