import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import { mostTracks, type Rater, readTracks } from '../contract/tracks.ts'
import { AddTrack } from './add-track.tsx'
import { TrackCard } from './track-card.tsx'
import { say } from './track-words.ts'
import './review.css'

/** What is followed on a scale of 0 to 10, each view beside the other. */
export function TracksPage() {
  const { childId, name, timeZone } = useChildHere()
  const asked = useAsk(readTracks, { childId })
  const relations =
    useMe()
      .data?.standing.filter((one) => one.childId === childId)
      .map((one) => one.relation) ?? []
  const [isAdding, setAdding] = useState(false)
  const { tracks = [], needs = [] } = asked.data ?? {}
  const open = tracks.filter(({ endedOn }) => !endedOn)
  const mayWrite = relations.some((one) => ['key-worker', 'home-manager', 'clinician'].includes(one))
  const mayAdd = mayWrite && !isAdding && open.length < mostTracks
  const add = mayAdd && (
    <Button color="lamp" leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
      {say('add')}
    </Button>
  )
  const shared = { childId, name, timeZone, raters: ratersFor(relations), mayEnd: mayWrite }
  return (
    <div className="rev-tracks">
      <header className="rev-list-head">
        <div>
          <h2>{say('title', { name })}</h2>
          <p className="at-hint">{say('says', { name })}</p>
        </div>
        {tracks.length > 0 && add}
      </header>
      {isAdding && <AddTrack {...{ childId, name, needs }} onDone={() => setAdding(false)} />}
      <PageOf asked={asked}>
        {tracks.length === 0 && !isAdding && (
          <PageEmpty title={say('none')} action={add}>
            {say('noneSays', { name })}
          </PageEmpty>
        )}
        <div className="rev-track-cards">
          {tracks
            .toSorted((one, other) => Number(Boolean(one.endedOn)) - Number(Boolean(other.endedOn)))
            .map((track) => (
              <TrackCard key={track.id} track={track} {...shared} />
            ))}
        </div>
      </PageOf>
    </div>
  )
}

/** Whose views someone may write down: the child's beside them, their own, the clinician's only a clinician. */
function ratersFor(relations: readonly string[]): Rater[] {
  if (relations.includes('clinician')) return ['child', 'worker', 'clinician']
  const works = relations.some((one) => ['key-worker', 'home-team', 'home-manager'].includes(one))
  return works ? ['child', 'worker'] : []
}
