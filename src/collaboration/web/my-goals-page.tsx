import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend, useWaiting } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { TrackLine } from '#platform/web/pictures/track-picture.tsx'
import { troubleSays } from '#response/web/trouble.ts'
import { readTracks, scoreTrack, type Track } from '#review/contract/tracks.ts'
import { StepSlider } from '#review/web/step-slider.tsx'
import { keyWorkerOf } from './my-people.ts'
import { MyScreen } from './my-screen.tsx'
import { useMySpace } from './use-mine.ts'
import { say } from './words.ts'

/** My goals: where I came from, where I am, where I want to be, said by nobody but me. */
export function MyGoalsPage() {
  return (
    <MyScreen title={() => say('myGoals')}>
      {({ childId, timeZone }) => <Goals childId={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}

type GoalsProps = { childId: ChildId; timeZone: string }

function Goals({ childId, timeZone }: GoalsProps) {
  const asked = useAsk(readTracks, { childId })
  const people = useMySpace(childId).data?.people ?? []
  const open = asked.data?.tracks.filter(({ endedOn }) => !endedOn) ?? []
  const who = keyWorkerOf(people)?.knownAs ?? say('someone')
  return (
    <PageOf asked={asked}>
      {open.length === 0 ? (
        <PageEmpty title={say('goalsNone')}>{say('goalsNoneSays', { who })}</PageEmpty>
      ) : (
        <p className="mine-says">{say('goalsSays')}</p>
      )}
      {open.map((track) => (
        <Goal key={track.id} {...{ track, childId, timeZone }} />
      ))}
    </PageOf>
  )
}

function Goal({ track, childId, timeZone }: GoalsProps & { track: Track }) {
  const [isSaying, setSaying] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  const mine = track.scores.filter((one) => one.as === 'child').map((one) => one.score)
  const [came] = mine
  const now = mine.at(-1)
  const says = sayNow(came, now)
  const drawn = { key: track.id, name: track.title, change: '', aim: track.aim, label: says }
  return (
    <section className="mine-card" aria-label={track.title}>
      <h2>{track.title}</h2>
      <TrackLine
        track={{ ...drawn, came: came ?? null, last: mine.at(-2) ?? null, now: now ?? null }}
        from={0}
        to={10}
      />
      <p>
        {says} {say('aim', { aim: track.aim })}
      </p>
      {savedId && <Kept id={savedId} />}
      {isSaying ? (
        <SayWhere
          {...{ track, childId, timeZone }}
          start={now ?? 5}
          onDone={(id) => {
            setSavedId(id)
            setSaying(false)
          }}
        />
      ) : (
        <Button size="lg" variant="light" onClick={() => setSaying(true)}>
          {say('sayWhere')}
        </Button>
      )}
    </section>
  )
}

function sayNow(came: number | undefined, now: number | undefined): string {
  if (came === undefined || now === undefined) return say('notYet')
  return came === now ? say('firstNow', { now }) : say('cameNow', { came, now })
}

type SayWhereProps = GoalsProps & { track: Track; start: number; onDone: (id: string | undefined) => void }

function SayWhere({ track, childId, timeZone, start, onDone }: SayWhereProps) {
  const send = useSend(scoreTrack)
  const [score, setScore] = useState(start)
  const [words, setWords] = useState('')
  const save = () => {
    const id = crypto.randomUUID()
    const scoredOn = todayIn(timeZone, new Date())
    const said = { id, childId, trackId: track.id, score, as: 'child' as const, words, scoredOn }
    send.mutate(said, { onSuccess: () => onDone(id) })
  }
  return (
    <form
      className="mine-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <StepSlider
        label={say('where')}
        value={score}
        onChange={setScore}
        low={say('low')}
        high={say('high')}
      />
      <TextInput
        label={say('wordsToo')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {send.error && <p role="alert">{troubleSays(send.error)}</p>}
      <div className="mine-buttons">
        <Button size="lg" variant="default" onClick={() => onDone(undefined)}>
          {say('skipIt')}
        </Button>
        <Button size="lg" type="submit" loading={send.isPending}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}

function Kept({ id }: { id: string }) {
  const waits = useWaiting(scoreTrack).some((one) => one.id === id)
  return <SavedLine where={waits ? 'device' : 'everyone'}>{say(waits ? 'onDevice' : 'saved')}</SavedLine>
}
