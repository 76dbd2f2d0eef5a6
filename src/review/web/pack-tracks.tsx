import { Button } from '@mantine/core'
import { useState } from 'react'
import { reliableGoalChange } from '#measurement/goal-change.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { type Track, TrackPicture } from '#platform/web/pictures/track-picture.tsx'
import { TrackTable } from '#platform/web/pictures/track-table.tsx'
import { Link } from '#platform/web/places.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { Pack } from '../contract/pack.ts'
import { Rater } from '../contract/tracks.ts'
import { OpenSources } from './sources.tsx'
import { say } from './words.ts'

type InPack = Pack['tracks'][number]
type View = InPack['views'][number]

/** The tracks as one rater sees them; the raters stand beside each other, never mixed. */
export function PackTracks({ tracks }: { tracks: readonly InPack[] }) {
  const { name, childId } = useChildHere()
  const raters = Rater.options.filter((as) =>
    tracks.some(({ views }) => views.some((view) => view.as === as)),
  )
  const [chosen, setChosen] = useState<Rater>()
  const as = chosen ?? raters[0]
  const nobody = (
    <>
      <p>{say('noTracks', { name })}</p>
      <Button component={Link} to={`/children/${childId}/tracks`} variant="light">
        {say('toTracks')}
      </Button>
    </>
  )
  if (!as) return <Card title={say('tracks', { name })}>{nobody}</Card>
  const shown = tracks.map((track) => drawn(track, as, name))
  const opening = (track: Track, label: string, figure: string | number) => {
    const view = tracks.find(({ id }) => id === track.key)?.views.find((one) => one.as === as)
    if (!view) return figure
    const title = say('scoresOf', { title: track.name, who: say(as, { name }) })
    return (
      <OpenSources sources={view.sources} title={title} label={label}>
        {figure}
      </OpenSources>
    )
  }
  const keys = { came: say('came'), last: say('lastTime'), now: say('now'), aim: say('aim') }
  return (
    <Card>
      <TableSwitch
        title={say('tracks', { name })}
        words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
        picture={
          <TrackPicture
            tracks={shown}
            words={keys}
            change={(track) =>
              opening(track, say('openScores', { title: track.name, change: track.change }), track.change)
            }
          />
        }
        table={
          <TrackTable
            caption={say('tracks', { name })}
            tracks={shown}
            heads={{ name: say('track'), ...keys }}
            nothing={say('notSaid')}
            score={(track, score) =>
              opening(track, say('openScores', { title: track.name, change: score }), score)
            }
          />
        }
      />
      {raters.length > 1 && (
        <Segments
          label={say('choose')}
          value={as}
          onChange={setChosen}
          options={raters.map((value) => ({ value, label: say(value, { name }) }))}
        />
      )}
      <p className="at-hint">{say('verdictNote', { source: reliableGoalChange.source })}</p>
    </Card>
  )
}

function drawn({ id, title, aim, views }: InPack, as: Rater, name: string): Track {
  const view = views.find((one) => one.as === as)
  const known = { came: view?.came ?? null, last: view?.last ?? null, now: view?.now ?? null, aim }
  const words = Object.fromEntries(
    Object.entries(known).map(([key, value]) => [key, value ?? say('notSaid')]),
  )
  return {
    key: id,
    name: title,
    ...known,
    change: view ? changeOf(view) : '',
    label: say('trackSays', { ...words, title, who: say(as, { name }), verdict: verdictOf(view) }),
  }
}

function changeOf({ came, last, now, verdict }: View): string {
  if (verdict === null) return say('firstAt', { now })
  const before = last ?? came
  return before === now ? say('steadyAt', { now }) : say('moved', { last: before, now })
}

function verdictOf(view: View | undefined): string {
  if (!view?.verdict) return ''
  if (view.verdict === 'reliable-gain') return say('reliableGain')
  return say(view.verdict === 'reliable-loss' ? 'reliableLoss' : 'noReliableChange')
}
