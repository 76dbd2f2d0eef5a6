import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { useNavigate } from '#platform/web/places.tsx'
import { forget } from '#platform/web/session.ts'
import { type Me, signOut } from '../contract/sign-in.ts'
import { enrolTablet } from '../contract/workers.ts'
import { say } from './admin-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'

/** For managers: makes the device in their hand the shared tablet of a home, and leaves it to the team. */
export function EnrolTablet({ home }: { home: Me['homes'][number] }) {
  const [open, setOpen] = useState(false)
  if (open) return <EnrolForm home={home} onDone={() => setOpen(false)} />
  return (
    <Button variant="light" onClick={() => setOpen(true)}>
      {say('tablet', { home: home.name })}
    </Button>
  )
}

function EnrolForm({ home, onDone }: { home: Me['homes'][number]; onDone: () => void }) {
  const [name, setName] = useState('')
  const { send, field, problems, busy } = useForm(enrolTablet, `tablet-${home.id}`)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const handOver = async () => {
    await call(signOut, {})
    forget()
    queries.clear()
    await navigate({ to: '/sign-in' })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ homeId: home.id, name }, () => void handOver())
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <p>
        <strong>{say('tabletTitle', { home: home.name })}</strong>
        <br />
        <span className="at-hint">{say('tabletHint', { home: home.name })}</span>
      </p>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('name')}
        label={say('tabletName')}
        description={say('tabletExample')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FormFoot keep={say('makeTablet')} busy={busy} onCancel={onDone} />
    </form>
  )
}
