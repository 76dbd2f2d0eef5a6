import './key-work.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, weekDay } from '#platform/web/when.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { closeSession, readTogether, startSession } from '../contract/sessions.ts'
import { spendTime, tellTime } from '../permissions.ts'
import { IdeasCard } from './ideas-card.tsx'
import { PromisesCard } from './promises-card.tsx'
import { SessionTold } from './session-told.tsx'
import { StartTime } from './start-time.tsx'
import { TimetableCard } from './timetable-card.tsx'
import { may } from './use-may.ts'
import { say } from './words.ts'

/** So many of the last times stand there at first. */
const FIRST = 4

/** A session that began in these hours and was not closed is gone on with. */
const OPEN = 12 * 3_600_000

/** Time together with a child: begin, why today, what was promised, the week's timetable, the last times. */
export function TimePage() {
  const { data: me } = useMe()
  const { childId, child, name, timeZone } = useChildHere()
  const asked = useAsk(readTogether, { childId })
  if (!child) return null
  const spends = may(me, childId, spendTime)
  const here = { childId, name, timeZone }
  const isComing = asked.isPending && !asked.error
  return (
    <div className="kw-page">
      <div className="kw-stack">
        {spends && <Begin {...here} together={asked.data} isComing={isComing} />}
        <PromisesCard {...here} mayAnswer={spends} />
        <TimetableCard {...here} mayPlan={spends} mayTell={may(me, childId, tellTime)} />
      </div>
      <div className="kw-stack">
        <IdeasCard {...here} ideas={asked.data?.ideas} isComing={isComing} />
        <Card title={say('sessions')}>
          <PageOf asked={asked}>{asked.data && <LastTimes {...here} together={asked.data} />}</PageOf>
        </Card>
      </div>
    </div>
  )
}

type Together = OutputOf<typeof readTogether>
type Here = { childId: Parameters<typeof StartTime>[0]['childId']; name: string; timeZone: string }

type BeginProps = Here & { together: Together | undefined; isComing: boolean }

function Begin({ childId, name, timeZone, together, isComing }: BeginProps) {
  const open = useOpenSession(childId, together)
  return (
    <section className="kw-begin" aria-label={say('timeTogether')}>
      <div>
        <h2>{say('timeWith', { name })}</h2>
        <p>{isComing ? say('coming') : nextSays(together)}</p>
      </div>
      {open ? (
        <Link className="kw-go-on" to={`/children/${childId}/time/${open.id}`}>
          {say('goOn', { time: clock(open.happenedAt, timeZone) })}
        </Link>
      ) : (
        <StartTime childId={childId} name={name} size="xl" />
      )}
      <p className="at-hint">{say('startSays')}</p>
    </section>
  )
}

function nextSays(together: Together | undefined): string {
  const next = together?.next
  if (!next) return say('noNext')
  const day = weekDay(next.on)
  return next.words ? say('nextTimeFor', { day, words: next.words }) : say('nextTime', { day })
}

/** The session that has begun and is not closed, also where it still waits on this device. */
function useOpenSession(childId: string, together: Together | undefined) {
  const begun = useWaiting(startSession).flatMap(({ input }) => (input?.childId === childId ? [input] : []))
  const closed = new Set(useWaiting(closeSession).map(({ input }) => input?.sessionId))
  const told = together?.sessions.filter(({ closes }) => closes.length === 0) ?? []
  return [...begun, ...told].find(({ id, happenedAt }) => !closed.has(id) && isNear(happenedAt))
}

function isNear(happenedAt: string): boolean {
  return Date.now() - Date.parse(happenedAt) < OPEN
}

function LastTimes({ childId, name, timeZone, together }: Here & { together: Together }) {
  const [all, setAll] = useState(false)
  const told = together.sessions.filter(
    ({ closes, summaries, happenedAt }) => closes.length + summaries.length > 0 || !isNear(happenedAt),
  )
  if (told.length === 0) return <p>{say('noSessions')}</p>
  const shown = all ? told : told.slice(0, FIRST)
  return (
    <>
      <ol className="kw-sessions">
        {shown.map((session) => (
          <li key={session.id}>
            <h3>
              <Link to={`/children/${childId}/time/${session.id}`}>
                {weekDay(session.happenedAt, timeZone)}
              </Link>
            </h3>
            <SessionTold session={session} name={name} />
          </li>
        ))}
      </ol>
      {shown.length < told.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {say('earlierTimes', { count: told.length - shown.length })}
        </Button>
      )}
    </>
  )
}
