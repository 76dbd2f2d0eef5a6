import './key-work.css'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { PageEmpty, PageLoading } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { clock, weekDay } from '#platform/web/when.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { closeSession, readSession, readTogether, SessionId, startSession } from '../contract/sessions.ts'
import { spendTime } from '../permissions.ts'
import { IdeasCard } from './ideas-card.tsx'
import { useSessionDraft } from './session-draft.ts'
import { SessionForm } from './session-form.tsx'
import { SessionTold } from './session-told.tsx'
import { may } from './use-may.ts'
import { say } from './words.ts'

/** One time together: while it lasts with ideas and a line to jot, afterwards as it was told. Works without signal. */
export function SessionPage() {
  const sessionId = SessionId.safeParse(useParams().sessionId)
  const { data: me } = useMe()
  const { childId, child } = useChildHere()
  if (!sessionId.success || !child) return <PageEmpty title={say('goneSession')} />
  if (!me) return null
  return <Session key={`${childId}${sessionId.data}`} sessionId={sessionId.data} />
}

function Session({ sessionId }: { sessionId: SessionId }) {
  const { data: me } = useMe()
  const { childId, name, timeZone, careTeam } = useChildHere()
  const asked = useAsk(readSession, { childId, sessionId })
  const all = useAsk(readTogether, { childId })
  const together = all.data
  const { draft, change, forget } = useSessionDraft(me?.personId ?? '', sessionId)
  const [closedId, setClosedId] = useState<string>()
  const begun = useWaiting(startSession).find(({ id }) => id === sessionId)?.input
  const closing = useWaiting(closeSession).find(({ input }) => input?.sessionId === sessionId)
  const session = asked.data?.session
  const happenedAt = session?.happenedAt ?? draft.happenedAt ?? begun?.happenedAt
  const closingId = closedId ?? closing?.id
  if (closingId) return <Closed id={closingId} childId={childId} />
  if (session && session.closes.length > 0) {
    return (
      <PageOf asked={asked}>
        <Head name={name} says={say('beganAt', momentOf(session.happenedAt, timeZone))} />
        <SessionTold session={session} name={name} />
        <Back childId={childId} />
      </PageOf>
    )
  }
  if (!happenedAt) return <NotThere asked={asked} childId={childId} />
  if (!me || !may(me, childId, spendTime)) {
    return <PageEmpty title={say('notClosed')} action={<Back childId={childId} />} />
  }
  return (
    <div className="kw-session">
      <div>
        <Head name={name} says={say('sinceTime', { time: clock(happenedAt, timeZone) })} />
        <SessionForm
          {...{ childId, sessionId, name, happenedAt, together, draft, change }}
          me={{ id: me.personId, knownAs: me.knownAs }}
          people={careTeam.map(({ personId, knownAs }) => ({ id: personId, knownAs }))}
          onClosed={(id) => {
            forget()
            setClosedId(id)
          }}
        />
      </div>
      <IdeasCard
        {...{ childId, name, timeZone }}
        ideas={together?.ideas}
        isComing={all.isPending && !all.error}
      />
    </div>
  )
}

function momentOf(at: string, timeZone: string) {
  return { day: weekDay(at, timeZone), time: clock(at, timeZone) }
}

function Head({ name, says }: { name: string; says: string }) {
  return (
    <header className="kw-head">
      <h2>{say('timeWith', { name })}</h2>
      <p className="at-hint">{says}</p>
    </header>
  )
}

function Closed({ id, childId }: { id: string; childId: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="kw-closed" ref={box} tabIndex={-1}>
      <h2>{say('closed')}</h2>
      <Saved id={id} />
      <Back childId={childId} />
    </div>
  )
}

function Back({ childId }: { childId: string }) {
  return (
    <Button variant="light" component={Link} to={`/children/${childId}/time`}>
      {say('back')}
    </Button>
  )
}

type NotThereProps = { asked: Parameters<typeof PageOf>[0]['asked']; childId: string }

function NotThere({ asked, childId }: NotThereProps) {
  if (asked.isPending && !asked.error) return <PageLoading label={say('timeTogether')} />
  return (
    <PageOf asked={asked}>
      <PageEmpty title={say('goneSession')} action={<Back childId={childId} />}>
        {say('goneSessionSays')}
      </PageEmpty>
    </PageOf>
  )
}
