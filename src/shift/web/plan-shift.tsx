import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useForm } from '#people/web/use-form.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type PlannedShown, planShifts, takeOutShift, type WorkerOnRota } from '../contract/rota.ts'
import { ShiftId } from '../ids.ts'
import { howLong } from './how-long.ts'
import { say } from './rota-words.ts'
import { ShiftFields, type ShiftTyped, usualTimes } from './shift-fields.tsx'

type PlanShiftProps = {
  home: HomeShown
  /** The shift as the rota has it now; none where a new one is planned. */
  planned: PlannedShown | undefined
  /** Where the manager asked for a new one. */
  asked: { onDay: string | undefined; workerId: string | undefined }
  workers: readonly WorkerOnRota[]
  /** Asks for the rota anew: somebody else may have changed it. Stays the same function. */
  onTrouble: () => unknown
  onDone: () => void
}

/** Plans a shift or changes it. What was planned before stays on record. */
export function PlanShift({ home, planned, asked, workers, onTrouble, onDone }: PlanShiftProps) {
  const [shiftId] = useState(() => planned?.shiftId ?? ShiftId.parse(crypto.randomUUID()))
  const [typed, setTyped] = useState(() => begun(planned, asked))
  const { send, field, problems, busy } = useForm(planShifts, 'shift')
  const takeOut = useForm(takeOutShift, 'take-out')
  const basedOn = planned?.number ?? 0
  const isTrouble = problems.length > 0
  useEffect(() => {
    if (isTrouble) onTrouble()
  }, [isTrouble, onTrouble])
  const at = (name: keyof ShiftTyped) => field(`shifts.0.${name}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ homeId: home.id, shifts: [{ ...typed, id: crypto.randomUUID(), shiftId, basedOn }] }, onDone)
  }
  return (
    <form className="shf-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problem')} problems={[...problems, ...takeOut.problems]} />
      <ChangedMeanwhile planned={planned} workers={workers} />
      <ShiftFields
        typed={typed}
        workers={workers}
        at={at}
        onChange={(changed) => setTyped({ ...typed, ...changed })}
      />
      <p className="at-hint">{howLong(typed, home.timeZone)}</p>
      <FormFoot keep={say('keep')} busy={busy} onCancel={onDone} />
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

function begun(planned: PlannedShown | undefined, asked: PlanShiftProps['asked']): ShiftTyped {
  if (planned) {
    const { workerId, kind, onDay, starts, ends } = planned
    return { workerId, kind, onDay, starts, ends }
  }
  return { workerId: asked.workerId ?? '', kind: 'late', onDay: asked.onDay ?? '', ...usualTimes.late }
}

type ChangedMeanwhileProps = Pick<PlanShiftProps, 'planned' | 'workers'>

/** Somebody else changed the shift while this was open: what the rota has now stands above what was typed. */
function ChangedMeanwhile({ planned, workers }: ChangedMeanwhileProps) {
  const [opened] = useState(planned)
  if (!planned || !opened || planned.number <= opened.number) return null
  const name = workers.find(({ personId }) => personId === planned.workerId)?.knownAs ?? ''
  return <p role="status">{say('changedMeanwhile', { name, from: planned.starts, to: planned.ends })}</p>
}
