import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import type { HealthShown } from '../contract/health.ts'
import { MedicineId, type MedicineVersion, VersionId, writeMedicine } from '../contract/medicines.ts'
import type { MedicineFields } from './medicine-fields.ts'
import { MedicineTimes } from './medicine-times.tsx'
import { orderOf, typedOf } from './medicine-typed.ts'
import { say } from './words.ts'

type MedicineFormProps = {
  health: HealthShown
  medicineId?: MedicineId
  /** The order that is changed. */
  before?: MedicineVersion
  onDone: () => void
}

/** Orders a medicine, or orders it differently with the reason. */
export function MedicineForm({ health, medicineId, before, onDone }: MedicineFormProps) {
  const [typed, setTyped] = useState(() => typedOf(before, todayIn(health.timeZone, new Date())))
  const [newId] = useState(() => MedicineId.parse(crypto.randomUUID()))
  const { send, field, problems, busy } = useForm(writeMedicine, `medicine-${medicineId ?? 'new'}`)
  const change: MedicineFields['change'] = (changed) => setTyped({ ...typed, ...changed })
  const fields: MedicineFields = {
    typed,
    change,
    text: (name) => ({
      ...field(name),
      value: typed[name],
      onChange: (event) => change({ [name]: event.currentTarget.value }),
    }),
    figure: (name) => ({
      ...field(name),
      value: typed[name],
      onChange: (value) => change({ [name]: value }),
    }),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ids = { id: VersionId.parse(crypto.randomUUID()), medicineId: medicineId ?? newId }
    const basedOn = before ? { basedOn: before.number } : {}
    send({ ...orderOf(typed), ...ids, ...basedOn, childId: health.childId }, onDone)
  }
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <WhatItIs {...fields} />
      <MedicineTimes {...fields} />
      <Checkbox
        label={say('isControlled')}
        checked={typed.controlled}
        onChange={(event) => change({ controlled: event.currentTarget.checked })}
      />
      <Checkbox
        label={say('isByTwo')}
        checked={typed.byTwo || typed.controlled}
        disabled={typed.controlled}
        onChange={(event) => change({ byTwo: event.currentTarget.checked })}
      />
      <TextInput {...fields.text('storedWhere')} label={say('storedWhere')} />
      <TextInput {...fields.text('because')} label={say('because')} />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

function WhatItIs({ typed, change, text, figure }: MedicineFields) {
  return (
    <>
      <Segments
        label={say('kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
        options={(['prescribed', 'homely'] as const).map((value) => ({ value, label: say(`kind-${value}`) }))}
      />
      <div className="ppl-two">
        <TextInput {...text('name')} label={say('name')} />
        <TextInput {...text('strength')} label={say('strength')} description={say('strengthHint')} />
        <TextInput {...text('form')} label={say('form')} description={say('formHint')} />
        <TextInput {...text('route')} label={say('route')} description={say('routeHint')} />
        <TextInput {...text('dose')} label={say('dose')} description={say('doseHint')} />
        <NumberInput {...figure('amount')} label={say('amount')} min={0} hideControls />
        <TextInput {...text('unit')} label={say('unit')} description={say('unitHint')} />
        <TextInput {...text('whatFor')} label={say('whatFor')} />
        {typed.kind === 'prescribed' && <TextInput {...text('prescriber')} label={say('prescriber')} />}
        <TextInput {...text('startsOn')} type="date" label={say('startsOn')} />
        <TextInput {...text('endsOn')} type="date" label={say('endsOn')} />
      </div>
    </>
  )
}
