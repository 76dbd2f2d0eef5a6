import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { Me } from '../contract/sign-in.ts'
import { listStays } from '../contract/stays.ts'
import { todayIn } from '../home-day.ts'
import { youngFaceFor } from '../young-face.ts'
import { MoveOn, MoveTo } from './move-forms.tsx'
import { say } from './stay-words.ts'
import { standsTo } from './use-me.ts'
import './people.css'

type Home = Me['homes'][number]
type Stay = OutputOf<typeof listStays>['stays'][number]
type HomeStaysProps = { home: Home; homes: readonly Home[]; me: Me }

/** Who lives in a home or lived there. */
export function HomeStays({ home, homes, me }: HomeStaysProps) {
  const asked = useAsk(listStays, { homeId: home.id })
  const stays = asked.data?.stays ?? []
  return (
    <PageOf asked={asked}>
      {stays.length === 0 && <p>{say('nobody')}</p>}
      <ul className="ppl-plain">
        {stays.map((stay) => (
          <StayLine key={stay.childId} stay={stay} home={home} homes={homes} me={me} />
        ))}
      </ul>
    </PageOf>
  )
}

function StayLine({ stay, home, homes, me }: HomeStaysProps & { stay: Stay }) {
  const [doing, setDoing] = useState<'on' | 'to'>()
  const { childId, knownAs, face, toOn } = stay
  const done = () => setDoing(undefined)
  const others = homes.filter((one) => one.id !== home.id)
  const goals = toOn === undefined ? others : [home, ...others]
  return (
    <li className="ppl-person">
      <Face face={face ?? youngFaceFor(childId)} name="" size={52} />
      <div>
        <p className="ppl-person-name">
          <strong>{knownAs}</strong>{' '}
          <span className="at-hint">{lineOf(stay, todayIn(home.timeZone, new Date()))}</span>
        </p>
        {!doing && (
          <StayDeeds
            stay={stay}
            mayMoveOn={toOn === undefined && standsTo(me, childId, 'home-manager')}
            mayMove={!stay.movedTo && goals.length > 0}
            onChoose={setDoing}
          />
        )}
        {doing === 'on' && <MoveOn stay={stay} home={home} onDone={done} />}
        {doing === 'to' && <MoveTo stay={stay} homes={goals} onDone={done} />}
      </div>
    </li>
  )
}

type StayDeedsProps = {
  stay: Stay
  mayMoveOn: boolean
  mayMove: boolean
  onChoose: (deed: 'on' | 'to') => void
}

function StayDeeds({ stay: { knownAs: name, toOn }, mayMoveOn, mayMove, onChoose }: StayDeedsProps) {
  const lives = toOn === undefined
  return (
    <div className="ppl-row">
      {mayMoveOn && (
        <Button variant="light" onClick={() => onChoose('on')} aria-label={say('moveOnOf', { name })}>
          {say('moveOn')}
        </Button>
      )}
      {mayMove && (
        <Button
          variant="light"
          onClick={() => onChoose('to')}
          aria-label={say(lives ? 'moveToOf' : 'moveBackOf', { name })}
        >
          {say(lives ? 'moveTo' : 'moveBack')}
        </Button>
      )}
    </div>
  )
}

/** Since when or until when somebody lives here, and where they go. */
function lineOf({ fromOn, toOn, movedTo }: Stay, today: string): string {
  const line = daysOf(fromOn, toOn, today)
  return movedTo ? say('andThen', { line, home: movedTo }) : line
}

function daysOf(fromOn: string, toOn: string | undefined, today: string): string {
  if (toOn) return say(toOn < today ? 'left' : 'until', { to: fullDay(toOn) })
  return say(fromOn > today ? 'comes' : 'since', { from: fullDay(fromOn) })
}
