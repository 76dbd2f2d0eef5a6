import { Button } from '@mantine/core'
import { IconEar } from '@tabler/icons-react'
import type { HomeId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { type HandoverShown, hearHandover } from '../contract/handover.ts'
import { say } from './handover-words.ts'

type HearButtonProps = { handover: HandoverShown; homeId: HomeId }

/** One tap says that I have heard it; it is kept for me alone. */
export function HearButton({ handover, homeId }: HearButtonProps) {
  const send = useSend(hearHandover)
  const hear = () => {
    const told = {
      id: crypto.randomUUID(),
      homeId,
      handoverId: handover.id,
      heardAt: new Date().toISOString(),
    }
    send.mutate(told)
  }
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconEar aria-hidden size={20} />}
        loading={send.isPending}
        onClick={hear}
      >
        {say('heard')}
      </Button>
      {send.isError && <p role="alert">{say('couldNotKeep')}</p>}
    </>
  )
}
