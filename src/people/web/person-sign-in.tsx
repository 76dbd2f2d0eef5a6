import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { disablePerson, giveSignIn, type WorkerShown } from '../contract/workers.ts'
import { SignInFields } from './add-person.tsx'
import { say } from './admin-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'

type Parts = { person: WorkerShown; onDone: () => void }

/** Gives somebody a sign-in name and a first password, or new ones. */
export function GiveSignIn({ person, onDone }: Parts) {
  const [typed, setTyped] = useState({ name: '', password: '' })
  const { send, field, problems, busy } = useForm(giveSignIn, `sign-in-${person.personId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ personId: person.personId, ...typed }, onDone)
  }
  return (
    <form
      className="ppl-fields"
      onSubmit={submit}
      noValidate
      aria-label={say('giveSignInTo', { name: person.knownAs })}
    >
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <SignInFields typed={typed} onChange={setTyped} field={field} />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

/** Ends a sign-in at once, after one more look at whose it is. */
export function EndSignIn({ person, onDone }: Parts) {
  const { send, problems, busy } = useForm(disablePerson, `end-sign-in-${person.personId}`)
  return (
    <div className="ppl-fields" role="alertdialog" aria-label={say('endSignInOf', { name: person.knownAs })}>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <p>{say('endSignInSure', { name: person.knownAs })}</p>
      <div className="ppl-row">
        <Button color="rose" loading={busy} onClick={() => send({ personId: person.personId }, onDone)}>
          {say('yesEnd')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {sayForm('cancel')}
        </Button>
      </div>
    </div>
  )
}
