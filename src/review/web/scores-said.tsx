import { useMe } from '#people/web/use-me.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { shortDay } from '#platform/web/when.ts'
import { readRecords } from '#records/permissions.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { readTracks, type ScoreShown } from '../contract/tracks.ts'
import { InChronology } from './in-chronology.tsx'
import { say } from './track-words.ts'
import './sources.css'

/** Scores by their ids, the newest first: who saw it how, when, and in whose words. */
export function ScoresSaid({ ids }: { ids: readonly string[] }) {
  const { childId } = useChildHere()
  const asked = useAsk(readTracks, { childId })
  const scores = (asked.data?.tracks ?? []).flatMap((track) => track.scores)
  return (
    <PageOf asked={asked}>
      <ScoreList scores={scores.filter(({ id }) => ids.includes(id)).toReversed()} />
    </PageOf>
  )
}

/** Scores as they come, each with the way to where it stands in the chronology for who may read that. */
export function ScoreList({ scores }: { scores: readonly ScoreShown[] }) {
  const { childId, name } = useChildHere()
  const { data: me } = useMe()
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  const mayOpen = allows(readRecords, mine)
  return (
    <ul className="rev-scores">
      {scores.map(({ id, as, score, scoredOn, words, toldByName }) => (
        <li key={id}>
          <strong>{say('scored', { who: say(as, { name }), score, day: shortDay(scoredOn) })}</strong>
          {words && <span>“{words}”</span>}
          {!(as === 'child' && toldByName === name) && (
            <span className="at-hint">{say('by', { who: toldByName })}</span>
          )}
          {mayOpen && <InChronology entry={id} />}
        </li>
      ))}
    </ul>
  )
}
