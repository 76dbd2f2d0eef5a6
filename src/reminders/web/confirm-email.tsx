import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import type { OutputOf } from '#platform/contract.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { confirmEmail, type readReminderChoice, sendEmailCode } from '../contract/choices.ts'
import { say } from './words.ts'

type Address = Pick<OutputOf<typeof readReminderChoice>, 'email' | 'emailIs'>

/** Whether the address is mine: six digits go there and are written here. */
export function ConfirmEmail({ email, emailIs }: Address) {
  if (emailIs === 'confirmed') return <SavedLine where="everyone">{say('confirmed')}</SavedLine>
  return (
    <Card title={say('codeTitle')} hint={say(emailIs === 'waiting' ? 'codeHint' : 'codeEnded', { email })}>
      {emailIs === 'waiting' && <CodeForm />}
      <SendAgain />
    </Card>
  )
}

function CodeForm() {
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState('')
  const { send, field, problems, busy } = useForm(confirmEmail, 'reminders')
  const { id, error } = field('code')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWrong('')
    send({ code }, (answer) => {
      if (answer?.emailIs === 'waiting') setWrong(say('codeWrong', { left: answer.triesLeft }))
    })
  }
  const found = wrong ? [{ fieldId: id, words: wrong }] : problems
  return (
    <form className="rem-form" noValidate onSubmit={submit}>
      <ErrorSummary title={say('problem')} problems={found} />
      <TextInput
        id={id}
        error={wrong || error}
        label={say('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={busy}>
          {say('codeRight')}
        </Button>
      </div>
    </form>
  )
}

function SendAgain() {
  const { send, problems, busy, isDone } = useForm(sendEmailCode, 'reminders')
  return (
    <div className="rem-again">
      <ErrorSummary title={say('problem')} problems={problems} />
      <Button variant="light" loading={busy} onClick={() => send({ id: crypto.randomUUID() }, () => {})}>
        {say('codeAgain')}
      </Button>
      {isDone && <SavedLine where="everyone">{say('codeSent')}</SavedLine>}
    </div>
  )
}
