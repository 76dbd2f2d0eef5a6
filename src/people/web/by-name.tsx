import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary, type FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { signIn } from '../contract/sign-in.ts'
import { doorTrouble } from './door-trouble.ts'
import { say } from './sign-in-words.ts'

type ByNameProps = { onIn: () => void; onByFace?: () => void }

/** In by name and password. What was typed stays when it was not right. */
export function ByName({ onIn, onByFace }: ByNameProps) {
  const sent = useSend(signIn)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const ids = { name: useId(), password: useId() }
  const missing = missingIn({ name, password }, ids)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing.length === 0) sent.mutate({ name, password }, { onSuccess: onIn })
  }
  const refused = sent.error ? [{ fieldId: ids.password, words: doorTrouble(sent.error) }] : []
  const problems = tried && missing.length > 0 ? missing : refused
  const wordsAt = (id: string) => problems.find((one) => one.fieldId === id)?.words
  return (
    <div className="at-door-card">
      <Card>
        <h1>{say('title')}</h1>
        <p className="at-hint">{say('hint')}</p>
        <form onSubmit={submit} noValidate>
          <ErrorSummary title={say('problem')} problems={problems} />
          <TextInput
            id={ids.name}
            label={say('name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={wordsAt(ids.name)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput
            id={ids.password}
            label={say('password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={wordsAt(ids.password)}
            autoComplete="current-password"
          />
          <Button type="submit" loading={sent.isPending}>
            {say('signIn')}
          </Button>
          {onByFace && (
            <Button variant="subtle" onClick={onByFace}>
              {say('byFace')}
            </Button>
          )}
        </form>
      </Card>
    </div>
  )
}

type Typed = { name: string; password: string }

function missingIn(typed: Typed, ids: Typed): FieldProblem[] {
  return [
    ...(typed.name.trim() ? [] : [{ fieldId: ids.name, words: say('noName') }]),
    ...(typed.password ? [] : [{ fieldId: ids.password, words: say('noPassword') }]),
  ]
}
