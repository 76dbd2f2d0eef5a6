import { Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type AppointmentId, Outcome, tellOutcome } from '../contract/appointments.ts'
import { say } from './words.ts'

type OutcomeFormProps = { childId: ChildId; appointmentId: AppointmentId; onDone: () => void }

/** What came of an appointment: not wanting to go is an answer. */
export function OutcomeForm({ childId, appointmentId, onDone }: OutcomeFormProps) {
  const [outcome, setOutcome] = useState<Outcome>('went')
  const [words, setWords] = useState('')
  const { send, field, problems, busy } = useForm(tellOutcome, `outcome-${appointmentId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id: crypto.randomUUID(), childId, appointmentId, outcome, words }, onDone)
  }
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <Segments
        label={say('whatCame')}
        value={outcome}
        onChange={setOutcome}
        options={Outcome.options.map((value) => ({ value, label: say(value) }))}
      />
      <Textarea
        {...field('words')}
        autosize
        label={say('cameWords')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
