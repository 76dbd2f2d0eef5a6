import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type MedicineId, stopMedicine, VersionId } from '../contract/medicines.ts'
import { say } from './words.ts'

type StopFormProps = { childId: ChildId; medicineId: MedicineId; onDone: () => void }

/** Stops a medicine with the reason. */
export function StopForm({ childId, medicineId, onDone }: StopFormProps) {
  const [because, setBecause] = useState('')
  const { send, field, problems, busy } = useForm(stopMedicine, `stop-${medicineId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id: VersionId.parse(crypto.randomUUID()), childId, medicineId, because }, onDone)
  }
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('because')}
        label={say('whyStop')}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <FormFoot keep={say('stopIt')} busy={busy} onCancel={onDone} />
    </form>
  )
}
