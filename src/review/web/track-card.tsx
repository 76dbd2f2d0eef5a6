import { Button } from '@mantine/core'
import { useState } from 'react'
import { Paper } from '#assessment/web/paper.tsx'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { TrackLine } from '#platform/web/pictures/track-picture.tsx'
import { shortDay } from '#platform/web/when.ts'
import { endTrack, Rater, type Track } from '../contract/tracks.ts'
import { ScorePoints } from './score-points.tsx'
import { ScoreTrack } from './score-track.tsx'
import { ScoreList } from './scores-said.tsx'
import { say } from './track-words.ts'

type TrackCardProps = {
  childId: ChildId
  name: string
  timeZone: string
  track: Track
  raters: readonly Rater[]
  mayEnd: boolean
}

/** One track: how each sees it, a place to score it together, and all that was said. */
export function TrackCard({ childId, name, timeZone, track, raters, mayEnd }: TrackCardProps) {
  const [isScoring, setScoring] = useState(false)
  const end = useSend(endTrack)
  const views = Rater.options.filter((as) => track.scores.some((one) => one.as === as))
  const mayScore = raters.length > 0 && !track.endedOn
  return (
    <Card title={track.title} aside={<Chip tone="lamp">{say('aimIs', { aim: track.aim })}</Chip>}>
      {track.endedOn && <p className="at-hint">{say('ended', { day: shortDay(track.endedOn) })}</p>}
      {views.length === 0 && <p className="at-hint">{say('nothingYet')}</p>}
      <ul className="rev-views">
        {views.map((as) => (
          <OneView key={as} {...{ track, as, name }} />
        ))}
      </ul>
      {mayScore && !isScoring && (
        <Button variant="light" onClick={() => setScoring(true)}>
          {say('score')}
        </Button>
      )}
      {mayScore && isScoring && <ScoreTrack {...{ childId, name, timeZone, track, raters }} />}
      {track.scores.length > 0 && <Said track={track} />}
      {mayEnd && !track.endedOn && (
        <Button
          variant="subtle"
          loading={end.isPending}
          aria-label={`${say('end')}: ${track.title}. ${say('endSays')}`}
          onClick={() => end.mutate({ childId, trackId: track.id })}
        >
          {say('end')}
        </Button>
      )}
    </Card>
  )
}

function OneView({ track, as, name }: { track: Track; as: Rater; name: string }) {
  const [openId, setOpenId] = useState<string>()
  const scores = track.scores.filter((one) => one.as === as)
  const values = scores.map((one) => one.score)
  const opened = scores.find(({ id }) => id === openId)
  const label = say('spark', { who: say(as, { name }), values: values.join(', ') })
  const drawn = {
    key: as,
    name: track.title,
    change: '',
    came: values[0] ?? null,
    last: values.at(-2) ?? null,
    now: values.at(-1) ?? null,
    aim: track.aim,
    label,
  }
  return (
    <li>
      <span className="rev-view-who">{say(as, { name })}</span>
      <TrackLine track={drawn} from={0} to={10} />
      <ScorePoints scores={scores} name={name} onOpen={setOpenId} />
      {opened && (
        <Paper title={track.title} onClose={() => setOpenId(undefined)}>
          <ScoreList scores={[opened]} />
          <Button variant="default" onClick={() => setOpenId(undefined)}>
            {say('close')}
          </Button>
        </Paper>
      )}
    </li>
  )
}

function Said({ track }: { track: Track }) {
  return (
    <details className="rev-said">
      <summary>{say('history')}</summary>
      <ScoreList scores={track.scores.toReversed()} />
    </details>
  )
}
