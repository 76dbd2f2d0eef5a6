import { Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type AroundId, endAround } from '../contract/around.ts'
import { say } from './words.ts'

type EndAroundProps = {
  childId: ChildId
  person: { id: AroundId; name: string }
  today: string
  onDone: () => void
}

/** From which day somebody is no longer around, and why. */
export function EndAround({ childId, person, today, onDone }: EndAroundProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [onDay, setOnDay] = useState(today)
  const [because, setBecause] = useState('')
  const { send, field, problems, busy } = useForm(endAround, `end-${person.id}`)
  useUnsaved(!busy && because !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, childId, aroundId: person.id, onDay, because }, onDone)
  }
  return (
    <form className="ppl-fields rel-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <p className="at-hint">{say('endHint', { person: person.name })}</p>
      <TextInput
        {...field('onDay')}
        label={say('endWhen')}
        type="date"
        max={today}
        value={onDay}
        onChange={(event) => setOnDay(event.currentTarget.value)}
      />
      <Textarea
        {...field('because')}
        label={say('endWhy')}
        value={because}
        maxLength={500}
        autosize
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
