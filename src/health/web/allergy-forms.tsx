import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import {
  AllergyId,
  type AllergyShown,
  endAllergy,
  tellAllergy,
  tellNoAllergies,
} from '../contract/allergies.ts'
import { say } from './words.ts'
import '#people/web/forms.css'

const newId = () => AllergyId.parse(crypto.randomUUID())

type AllergyFormProps = { childId: ChildId; before?: AllergyShown; onDone: () => void }

/** A new allergy, or the right words for one that stands. */
export function AllergyForm({ childId, before, onDone }: AllergyFormProps) {
  const [typed, setTyped] = useState(() => ({
    ...{ kind: before?.kind ?? 'allergy', substance: before?.substance ?? '' },
    ...{ whatHappens: before?.whatHappens ?? '', howBad: before?.howBad ?? '' },
    ...{ whatToDo: before?.whatToDo ?? '', saidBy: before?.saidBy ?? '', because: '' },
  }))
  const { send, field, problems, busy } = useForm(tellAllergy, `allergy-${before?.id ?? 'new'}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ ...typed, id: newId(), childId, ...(before && { setsRight: before.id }) }, onDone)
  }
  const text = (name: 'substance' | 'whatHappens' | 'howBad' | 'whatToDo' | 'saidBy' | 'because') => ({
    ...field(name),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput {...text('substance')} label={say('substance')} />
      <NativeSelect
        {...field('kind')}
        label={say('kindOf')}
        value={typed.kind}
        onChange={(event) =>
          setTyped({ ...typed, kind: event.currentTarget.value === 'allergy' ? 'allergy' : 'intolerance' })
        }
        data={(['allergy', 'intolerance'] as const).map((value) => ({ value, label: say(`kind-${value}`) }))}
      />
      <Textarea {...text('whatHappens')} autosize label={say('whatHappens')} />
      <TextInput {...text('howBad')} label={say('badWords')} />
      <Textarea {...text('whatToDo')} autosize label={say('doWhat')} />
      <TextInput {...text('saidBy')} label={say('whoSays')} />
      {before && <TextInput {...text('because')} label={say('whySetRight')} />}
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

type EndProps = { childId: ChildId; allergyId: AllergyId; onDone: () => void }

export function EndAllergyForm({ childId, allergyId, onDone }: EndProps) {
  const [typed, setTyped] = useState({ saidBy: '', because: '' })
  const { send, field, problems, busy } = useForm(endAllergy, `end-${allergyId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ ...typed, id: newId(), childId, allergyId }, onDone)
  }
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('saidBy')}
        label={say('whoSays')}
        value={typed.saidBy}
        onChange={(event) => setTyped({ ...typed, saidBy: event.currentTarget.value })}
      />
      <TextInput
        {...field('because')}
        label={say('whyEnded')}
        value={typed.because}
        onChange={(event) => setTyped({ ...typed, because: event.currentTarget.value })}
      />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

export function NoneKnownForm({ childId, onDone }: { childId: ChildId; onDone: () => void }) {
  const [saidBy, setSaidBy] = useState('')
  const { send, field, problems, busy } = useForm(tellNoAllergies, 'no-allergies')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id: newId(), childId, saidBy }, onDone)
  }
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('saidBy')}
        label={say('noneWho')}
        value={saidBy}
        onChange={(event) => setSaidBy(event.currentTarget.value)}
      />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
