import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { troubleSays } from '#response/web/trouble.ts'
import { type Rater, scoreTrack, type Track } from '../contract/tracks.ts'
import { StepSlider } from './step-slider.tsx'
import { say } from './track-words.ts'

type ScoreTrackProps = {
  childId: ChildId
  name: string
  timeZone: string
  track: Track
  /** Whose views the one who scores may give; the first is offered. */
  raters: readonly Rater[]
}

/** Where somebody sees it now: a step, whose view it is, and words if there are any. */
export function ScoreTrack({ childId, name, timeZone, track, raters }: ScoreTrackProps) {
  const send = useSend(scoreTrack)
  const [as, setAs] = useState<Rater>(raters[0] ?? 'child')
  const last = track.scores.findLast((one) => one.as === as)
  const [moved, setMoved] = useState<number>()
  const [words, setWords] = useState('')
  const [savedId, setSavedId] = useState<string>()
  const score = moved ?? last?.score ?? 5
  const save = () => {
    const id = crypto.randomUUID()
    const scoredOn = todayIn(timeZone, new Date())
    send.mutate(
      { id, childId, trackId: track.id, score, as, words, scoredOn },
      {
        onSuccess: () => {
          setSavedId(id)
          setWords('')
        },
      },
    )
  }
  return (
    <form
      className="rev-score"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {raters.length > 1 && (
        <Segments
          label={say('whose')}
          value={as}
          onChange={(value) => {
            setAs(value)
            setMoved(undefined)
          }}
          options={raters.map((value) => ({ value, label: say(value, { name }) }))}
        />
      )}
      <StepSlider
        label={say('scoreTitle')}
        value={score}
        onChange={setMoved}
        low={say('low')}
        high={say('high', { name })}
      />
      <TextInput
        label={say('words')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="rev-buttons">
        <Button type="submit" color="lamp" loading={send.isPending}>
          {say('save')}
        </Button>
        {send.error && <p role="alert">{troubleSays(send.error)}</p>}
        {savedId && <ScoreSaved id={savedId} />}
      </div>
    </form>
  )
}

function ScoreSaved({ id }: { id: string }) {
  const waits = useWaiting(scoreTrack).some((one) => one.id === id)
  return <SavedLine where={waits ? 'device' : 'everyone'}>{say(waits ? 'savedHere' : 'everyone')}</SavedLine>
}
