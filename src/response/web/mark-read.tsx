import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import type { ChildId } from '#platform/ids.ts'
import { listed } from '#platform/web/listed.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import type { PlanVersion } from '../contract/plan.ts'
import { markPlanRead } from '../contract/shift-cards.ts'
import { say } from './words.ts'

type MarkReadProps = {
  childId: ChildId
  version: PlanVersion
  /** Whether the one who looks is asked to say that they have read it. */
  may: boolean
  meId: string | undefined
}

/** Who has read this version, and the button that says so of oneself. */
export function MarkRead({ childId, version, may, meId }: MarkReadProps) {
  const send = useSend(markPlanRead)
  const waiting = useWaiting(markPlanRead).some(({ input }) => input?.versionId === version.id)
  const isRead = version.readings.some(({ personId }) => personId === meId)
  const readers = version.readings.map(({ knownAs }) => knownAs)
  const mark = () => send.mutate({ id: crypto.randomUUID(), childId, versionId: version.id })
  return (
    <div className="at-plan-read">
      {readers.length > 0 && <p className="at-hint">{say('readBy', { names: listed(readers) })}</p>}
      {version.unread.length > 0 && (
        <p className="at-hint">
          {say('stillToRead', { names: listed(version.unread.map(({ knownAs }) => knownAs)) })}
        </p>
      )}
      {waiting && <SavedLine where="device">{say('waitingToSend')}</SavedLine>}
      {isRead && <SavedLine where="everyone">{say('readByMe')}</SavedLine>}
      {may && !isRead && !waiting && (
        <Button variant="light" leftSection={<IconChecks aria-hidden size={20} />} onClick={mark}>
          {say('markRead')}
        </Button>
      )}
    </div>
  )
}
