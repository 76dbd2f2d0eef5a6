import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { useNavigate } from '#platform/web/places.tsx'
import { SessionId, startSession } from '../contract/sessions.ts'
import { beginDraft } from './session-draft.ts'
import { say } from './words.ts'

type StartTimeProps = { childId: ChildId; name: string; size?: 'md' | 'xl' }

/** One tap: the time is noted on the device, and the page with the ideas opens. */
export function StartTime({ childId, name, size = 'md' }: StartTimeProps) {
  const { data: me } = useMe()
  const send = useSend(startSession)
  const navigate = useNavigate()
  const start = () => {
    const id = SessionId.parse(crypto.randomUUID())
    const happenedAt = new Date().toISOString()
    beginDraft(me?.personId ?? '', id, happenedAt)
    // The page may show what has begun before this is back: then the button is gone, and the way is still this one.
    const open = () => navigate({ to: `/children/${childId}/time/${id}` })
    void send.mutateAsync({ id, childId, happenedAt }).then(open, () => undefined)
  }
  return (
    <Button
      size={size}
      color="lamp"
      radius="xl"
      leftSection={<IconPlayerPlay aria-hidden size={20} />}
      loading={send.isPending}
      aria-label={say('startFor', { name })}
      onClick={start}
    >
      {say('start')}
    </Button>
  )
}
