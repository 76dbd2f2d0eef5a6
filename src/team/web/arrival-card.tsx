import { useEffect, useRef, useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import type { Shape } from '#platform/shape.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import { readWhoIsOn } from '#shift/contract/here.ts'
import { checkDue, newest } from '../check-due.ts'
import { type Check, checkIn } from '../contract.ts'
import { seenBy } from './seen-by.ts'
import { ShapeChoice } from './shape-choice.tsx'
import { useMine } from './use-mine.ts'
import { say } from './words.ts'
import './team.css'

type ArrivalCardProps = { me: Me; home: HomeShown }

/** Asks how one arrives, near the end how one leaves, and is one quiet line in between. */
export function ArrivalCard({ me, home }: ArrivalCardProps) {
  const { asked, checks, isClosed } = useMine()
  const on = useAsk(readWhoIsOn, { homeId: home.id })
  const send = useSend(checkIn)
  const [now] = useState(() => new Date())
  const here = checks.filter(({ homeId }) => homeId === home.id)
  const until = on.data?.on.find(({ personId }) => personId === me.personId)?.until
  if (asked.isPending || on.isPending) return <div className="team-arrival" />
  const due = checkDue(here, now, until ? new Date(until) : undefined)
  const last = newest(here)
  const hint = seenBy(asked.data?.homes.find(({ homeId }) => homeId === home.id))
  const told = send.variables
  if (send.isSuccess && told) return <JustTold check={told} timeZone={home.timeZone} hint={hint} />
  // Asked twice, a worker would say it twice: what waits here has been said.
  if (isClosed && !asked.data) return <p className="team-told">{say('waitsHere')}</p>
  if (!due) return last && <Told check={last} timeZone={home.timeZone} />
  const choose = (shape: Shape) =>
    send.mutate({
      id: crypto.randomUUID(),
      homeId: home.id,
      moment: due,
      shape,
      words: '',
      happenedAt: new Date().toISOString(),
    })
  return (
    <section className="team-arrival" aria-label={say(due)}>
      <ShapeChoice question={say(due)} hint={hint} isBusy={send.isPending} onChoose={choose} />
      {send.isError && <p role="alert">{say('couldNotSave')}</p>}
    </section>
  )
}

type ToldProps = { check: Pick<Check, 'moment' | 'shape' | 'happenedAt'>; timeZone: string }

/** One quiet line: what was said, and the way to the rest. */
function Told({ check: { moment, shape, happenedAt }, timeZone }: ToldProps) {
  const said = { shape: say(shape).toLowerCase(), time: clock(happenedAt, timeZone) }
  return (
    <p className="team-told">
      <span>{say(moment === 'arriving' ? 'arrived' : 'left', said)}</span>{' '}
      <Link className="team-link" to="/my-wellbeing">
        {say('more')}
      </Link>
    </p>
  )
}

type JustToldProps = ToldProps & { check: { id: string }; hint: string }

function JustTold({ check, timeZone, hint }: JustToldProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  return (
    <div className="team-just-told" ref={box} tabIndex={-1}>
      <Told check={check} timeZone={timeZone} />
      <Saved id={check.id} />
      <p className="at-hint">{hint}</p>
    </div>
  )
}
