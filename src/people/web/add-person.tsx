import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { addPerson } from '../contract/workers.ts'
import { say } from './admin-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm, useUnsaved } from './use-form.ts'
import './forms.css'

/** Adds somebody, with a sign-in where they need one. */
export function AddPerson({ onDone }: { onDone: () => void }) {
  const [id] = useState(() => crypto.randomUUID())
  const [typed, setTyped] = useState({ name: '', knownAs: '', job: '' })
  const [signsIn, setSignsIn] = useState(true)
  const [signIn, setSignIn] = useState({ name: '', password: '' })
  const { send, field, problems, busy } = useForm(addPerson, 'add-person')
  useUnsaved(!busy && typed.name !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, ...typed, ...(signsIn && { signIn }) }, onDone)
  }
  const text = (name: keyof typeof typed) => ({
    ...field(name),
    label: say(name),
    value: typed[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <Card title={say('addPerson')}>
      <form className="ppl-fields" onSubmit={submit} noValidate>
        <ErrorSummary title={sayForm('problem')} problems={problems} />
        <div className="ppl-two">
          <TextInput {...text('name')} />
          <TextInput {...text('knownAs')} />
          <TextInput {...text('job')} description={say('jobHint')} inputWrapperOrder={BELOW} />
        </div>
        <Checkbox
          label={say('withSignIn')}
          checked={signsIn}
          onChange={(event) => setSignsIn(event.currentTarget.checked)}
        />
        {signsIn && (
          <SignInFields typed={signIn} onChange={setSignIn} field={(name) => field(`signIn.${name}`)} />
        )}
        <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
      </form>
    </Card>
  )
}

const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

interface SignInTyped {
  name: string
  password: string
}

type SignInFieldsProps = {
  typed: SignInTyped
  onChange: (typed: SignInTyped) => void
  field: (name: keyof SignInTyped) => { id: string; error: string | undefined }
}

/** A sign-in name and a first password, handed over in person. */
export function SignInFields({ typed, onChange, field }: SignInFieldsProps) {
  return (
    <div className="ppl-two">
      <TextInput
        {...field('name')}
        label={say('signInName')}
        value={typed.name}
        onChange={(event) => onChange({ ...typed, name: event.currentTarget.value })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        {...field('password')}
        label={say('firstPassword')}
        description={say('passwordHint')}
        inputWrapperOrder={BELOW}
        value={typed.password}
        onChange={(event) => onChange({ ...typed, password: event.currentTarget.value })}
        autoComplete="new-password"
      />
    </div>
  )
}
