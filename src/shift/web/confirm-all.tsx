import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { PersonId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { confirmWorked } from '../contract/here.ts'
import { WorkId } from '../ids.ts'
import type { RotaEntry } from '../rota-cells.ts'
import { say } from './rota-words.ts'

/** For the manager: what is over and nobody said, confirmed as it was planned, in one tap. */
export function ConfirmAll({ home, entries }: { home: HomeShown; entries: readonly RotaEntry[] }) {
  const send = useSend(confirmWorked)
  const silent = entries.flatMap(({ planned, worked }) =>
    planned && Date.parse(planned.endsAt) < Date.now() && !(worked?.cameAt && worked.wentAt)
      ? [{ planned, worked }]
      : [],
  )
  if (silent.length === 0) return null
  const confirm = () => {
    const told = silent.map(({ planned, worked }) => {
      const { shiftId, workerId, startsAt, endsAt } = planned
      const cameAt = worked?.cameAt ?? startsAt
      const wentAt =
        worked?.wentAt ?? (cameAt < endsAt ? endsAt : new Date(Date.parse(cameAt) + 60_000).toISOString())
      const workId = worked?.workId ?? WorkId.parse(crypto.randomUUID())
      return { id: crypto.randomUUID(), workId, workerId: PersonId.parse(workerId), shiftId, cameAt, wentAt }
    })
    send.mutate({ homeId: home.id, worked: told })
  }
  return (
    <div className="shf-copy">
      <Button
        variant="light"
        leftSection={<IconChecks aria-hidden size={20} />}
        loading={send.isPending}
        onClick={confirm}
      >
        {say('confirmAll', { count: silent.length })}
      </Button>
      <p className="at-hint">{say('confirmHint')}</p>
    </div>
  )
}
