import { Button, Group } from '@mantine/core'
import { IconHeart, IconLock, IconLockOpen2 } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { fullDay } from '#platform/web/when.ts'
import { type LifeEventShown, openEvent } from '../contract/understanding.ts'
import { Problem } from './assessments-card.tsx'
import { useMay } from './use-may.ts'
import { nameOfKind, say } from './words.ts'

type LifePieceProps = { event: LifeEventShown; childId: ChildId; name: string }

/** One piece of the line of a life: its gentle name always, its words where they are not closed. */
export function LifePiece({ event, childId, name }: LifePieceProps) {
  const { title, kind, closed, words, source } = event
  return (
    <li className={`at-piece at-piece-${kind}`}>
      <span className="at-piece-mark">
        {closed ? <IconLock aria-hidden size={18} /> : <IconHeart aria-hidden size={18} />}
      </span>
      <div>
        <p className="at-piece-title">
          {title} <small>{closed ? say('closed') : nameOfKind(kind)}</small>
        </p>
        {closed ? (
          <Closed {...{ event, childId, name }} />
        ) : (
          <Told words={words ?? ''} source={source ?? ''} />
        )}
      </div>
    </li>
  )
}

function Told({ words, source }: { words: string; source: string }) {
  return (
    <>
      <p className="at-piece-words">{words || say('noWords')}</p>
      {source && <p className="at-hint">{say('source', { source })}</p>}
    </>
  )
}

function Closed({ event, childId, name }: LifePieceProps) {
  const { isChild } = useMay(childId)
  const [asking, setAsking] = useState(false)
  const opening = useSend(openEvent)
  const close = () => {
    opening.reset()
    setAsking(false)
  }
  if (!event.mayOpen) {
    return <p className="at-hint">{isChild ? say('notToOpen', { name }) : say('notToOpenStaff')}</p>
  }
  if (opening.data) {
    return (
      <div className="at-piece-open">
        <Told {...opening.data} />
        <Button variant="subtle" leftSection={<IconLock aria-hidden size={16} />} onClick={close}>
          {say('closeAgain')}
        </Button>
      </div>
    )
  }
  const open = () => opening.mutate({ id: crypto.randomUUID(), childId, eventId: event.id })
  return asking ? (
    <div className="at-sure">
      <p>{say('openSays', { name })}</p>
      <Group>
        <Button loading={opening.isPending} onClick={open}>
          {say('openYes')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {say('openNo')}
        </Button>
      </Group>
      <Problem error={opening.error} />
    </div>
  ) : (
    <>
      <Button
        variant="subtle"
        className="at-piece-ask"
        leftSection={<IconLockOpen2 aria-hidden size={16} />}
        onClick={() => setAsking(true)}
      >
        {say('openPiece', { title: event.title })}
      </Button>
      <LastOpened event={event} />
    </>
  )
}

function LastOpened({ event: { lastOpenedBy, lastOpenedAt } }: Pick<LifePieceProps, 'event'>) {
  if (!lastOpenedBy || !lastOpenedAt) return null
  return <p className="at-hint">{say('lastOpened', { who: lastOpenedBy, day: fullDay(lastOpenedAt) })}</p>
}
