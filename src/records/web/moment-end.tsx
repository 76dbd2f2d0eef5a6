import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import { HardMomentId, recordHardMoment } from '../contract.ts'
import { endMoment, useOpenMoments } from './open-moments.ts'
import { say } from './words.ts'

type MomentEndProps = { child: ChildShown; timeZone: string }

/** The end of a hard moment: the time was noted when the page was opened, and is kept when someone says so. */
export function MomentEnd({ child, timeZone }: MomentEndProps) {
  const since = useOpenMoments().get(child.id)
  const [isOver, setOver] = useState(false)
  const [kept, setKept] = useState<{ id: string; at: string }>()
  const send = useSend(recordHardMoment)
  if (kept) {
    return <Kept child={child} id={kept.id} time={clock(kept.at, timeZone)} />
  }
  if (!since) return <BackToShift />
  const time = clock(since, timeZone)
  const keep = () => {
    const id = HardMomentId.parse(crypto.randomUUID())
    const moment = { id, childId: child.id, happenedAt: since, words: '', helped: [] }
    send.mutate(moment, {
      onSuccess: () => {
        setKept({ id, at: since })
        endMoment(child.id)
      },
    })
  }
  if (!isOver) {
    return (
      <>
        <Button size="xl" radius="xl" variant="light" fullWidth onClick={() => setOver(true)}>
          {say('isOver')}
        </Button>
        <p className="rec-quiet">{say('notedTime', { time })}</p>
      </>
    )
  }
  return (
    <section className="rec-over" aria-live="polite">
      <ErrorSummary title={say('problem')} problems={send.error ? [{ words: say('couldNotSave') }] : []} />
      <h2>{say('overTitle', { time })}</h2>
      <p>{say('overSays')}</p>
      <div className="rec-actions">
        <Button color="lamp" loading={send.isPending} onClick={keep}>
          {say('keepTime')}
        </Button>
        <Button variant="light" onClick={() => endMoment(child.id)}>
          {say('notNeeded')}
        </Button>
        <Button variant="subtle" onClick={() => setOver(false)}>
          {say('stillOn')}
        </Button>
      </div>
    </section>
  )
}

function Kept({ child, id, time }: { child: ChildShown; id: string; time: string }) {
  return (
    <section className="rec-over">
      <Saved id={id} />
      <p>{say('keptTime', { time })}</p>
      <div className="rec-actions">
        <Button color="lamp" component={Link} to="/tonight">
          {say('backToTonight')}
        </Button>
        <Link className="rec-link" to={`/children/${child.id}/hard-moments/${id}`}>
          {say('writeFacts')}
        </Link>
      </div>
    </section>
  )
}

function BackToShift() {
  return (
    <Button variant="light" component={Link} to="/tonight">
      {say('backToTonight')}
    </Button>
  )
}
