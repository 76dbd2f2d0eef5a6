import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { FormButtons } from '#people/web/form-buttons.tsx'
import { useForm } from '#people/web/use-form.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import {
  type PlannedShown,
  planShifts,
  ShiftKind,
  takeOutShift,
  type WorkerOnRota,
} from '../contract/rota.ts'
import { ShiftId } from '../ids.ts'
import { howLong } from './how-long.ts'
import { say } from './rota-words.ts'

/** When a kind of shift usually is; the times of this one can be changed. */
const usual: Record<ShiftKind, { starts: string; ends: string }> = {
  early: { starts: '07:00', ends: '15:00' },
  late: { starts: '14:30', ends: '22:30' },
  'long-day': { starts: '08:00', ends: '20:00' },
  'sleep-in': { starts: '22:30', ends: '07:00' },
  'waking-night': { starts: '21:45', ends: '07:15' },
}

type PlanShiftProps = {
  home: HomeShown
  planned: PlannedShown | undefined
  /** Where the manager asked for a new one. */
  asked: { onDay: string | undefined; workerId: string | undefined }
  workers: readonly WorkerOnRota[]
  onTrouble: () => void
  onDone: () => void
}

/** Who, which kind, which day, from when to when. What was planned before stays on record. */
export function PlanShift({ home, planned, asked, workers, onTrouble, onDone }: PlanShiftProps) {
  const [opened] = useState(planned)
  const [shiftId] = useState(() => planned?.shiftId ?? ShiftId.parse(crypto.randomUUID()))
  const [typed, setTyped] = useState(() => ({
    workerId: `${planned?.workerId ?? asked.workerId ?? ''}`,
    kind: planned?.kind ?? ShiftKind.parse('late'),
    onDay: planned?.onDay ?? asked.onDay ?? '',
    starts: planned?.starts ?? usual.late.starts,
    ends: planned?.ends ?? usual.late.ends,
  }))
  const { send, field, problems, busy } = useForm(planShifts, 'shift')
  const takeOut = useForm(takeOutShift, 'take-out')
  const basedOn = planned?.number ?? 0
  const isTrouble = problems.length > 0
  useEffect(() => {
    if (isTrouble) onTrouble()
  }, [isTrouble, onTrouble])
  const at = (name: string) => ({
    ...field(name),
    error: field(name).error ?? field(`shifts.0.${name}`).error,
  })
  const change = (changed: Partial<typeof typed>) => setTyped({ ...typed, ...changed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ homeId: home.id, shifts: [{ ...typed, id: crypto.randomUUID(), shiftId, basedOn }] }, onDone)
  }
  const meanwhile = planned && opened && planned.number > opened.number ? planned : undefined
  const nameOf = (id: string) => workers.find(({ personId }) => personId === id)?.knownAs ?? ''
  return (
    <form className="shf-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problem')} problems={[...problems, ...takeOut.problems]} />
      {meanwhile && (
        <p role="status">
          {say('changedMeanwhile', {
            name: nameOf(meanwhile.workerId),
            from: meanwhile.starts,
            to: meanwhile.ends,
          })}
        </p>
      )}
      <div className="shf-two">
        <NativeSelect
          {...at('workerId')}
          label={say('worker')}
          value={typed.workerId}
          onChange={(event) => change({ workerId: event.currentTarget.value })}
          data={[
            { value: '', label: say('chooseWho') },
            ...workers.map(({ personId, knownAs }) => ({ value: personId, label: knownAs })),
          ]}
        />
        <NativeSelect
          label={say('kind')}
          value={typed.kind}
          onChange={(event) => {
            const kind = ShiftKind.parse(event.currentTarget.value)
            change({ kind, ...usual[kind] })
          }}
          data={ShiftKind.options.map((kind) => ({ value: kind, label: say(`kind-${kind}`) }))}
        />
        <TextInput
          {...at('onDay')}
          type="date"
          label={say('onDay')}
          value={typed.onDay}
          onChange={(event) => change({ onDay: event.currentTarget.value })}
        />
        <TextInput
          {...at('starts')}
          type="time"
          label={say('starts')}
          value={typed.starts}
          onChange={(event) => change({ starts: event.currentTarget.value })}
        />
        <TextInput
          {...at('ends')}
          type="time"
          label={say('ends')}
          value={typed.ends}
          onChange={(event) => change({ ends: event.currentTarget.value })}
        />
      </div>
      <p className="at-hint">{howLong(typed, home.timeZone)}</p>
      <FormButtons keep={say('keep')} busy={busy} onCancel={onDone} />
      {planned && (
        <Button
          variant="subtle"
          color="rose"
          loading={takeOut.busy}
          onClick={() => takeOut.send({ id: crypto.randomUUID(), homeId: home.id, shiftId, basedOn }, onDone)}
        >
          {say('takeOut')}
        </Button>
      )}
    </form>
  )
}
