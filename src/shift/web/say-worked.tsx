import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useForm } from '#people/web/use-form.ts'
import { PersonId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { confirmWorked } from '../contract/here.ts'
import { WorkId } from '../ids.ts'
import type { RotaEntry } from '../rota-cells.ts'
import { onTheWall, shiftInTime } from '../wall-time.ts'
import { say } from './rota-words.ts'

/** When somebody really came and left, by the clock on the wall; the plan stays as it was. */
export function SayWorked({
  home,
  entry,
  onDone,
}: {
  home: HomeShown
  entry: RotaEntry
  onDone: () => void
}) {
  const { planned, worked } = entry
  const timeOf = (at: string | undefined) => at && onTheWall(new Date(at), home.timeZone).time
  const [workId] = useState(() => worked?.workId ?? WorkId.parse(crypto.randomUUID()))
  const [came, setCame] = useState(timeOf(worked?.cameAt) ?? planned?.starts ?? '')
  const [went, setWent] = useState(timeOf(worked?.wentAt) ?? planned?.ends ?? '')
  const { send, field, problems, busy } = useForm(confirmWorked, 'worked')
  const at = (name: string) => ({
    ...field(name),
    error: field(name).error ?? field(`worked.0.${name}`).error,
  })
  const tell = (takenBack: boolean) => {
    const times = came && went ? timesOf() : { cameAt: came, wentAt: went }
    const work = { id: crypto.randomUUID(), workId, workerId: PersonId.parse(entry.workerId), takenBack }
    const shift = planned && { shiftId: planned.shiftId }
    send({ homeId: home.id, worked: [{ ...work, ...shift, ...times }] }, onDone)
  }
  const timesOf = () => {
    const onDay = worked?.cameAt ? onTheWall(new Date(worked.cameAt), home.timeZone).day : entry.onDay
    const { startsAt, endsAt } = shiftInTime({ onDay, starts: came, ends: went }, home.timeZone)
    return { cameAt: startsAt.toISOString(), wentAt: endsAt.toISOString() }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tell(false)
  }
  return (
    <form className="shf-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problem')} problems={problems} />
      <div className="shf-two">
        <TextInput
          {...at('cameAt')}
          type="time"
          label={say('came')}
          value={came}
          onChange={(event) => setCame(event.currentTarget.value)}
        />
        <TextInput
          {...at('wentAt')}
          type="time"
          label={say('went')}
          value={went}
          onChange={(event) => setWent(event.currentTarget.value)}
        />
      </div>
      <FormFoot keep={say('keepWorked')} busy={busy} onCancel={onDone} />
      {worked && (
        <Button variant="subtle" color="rose" loading={busy} onClick={() => tell(true)}>
          {say('wasNot')}
        </Button>
      )}
    </form>
  )
}
