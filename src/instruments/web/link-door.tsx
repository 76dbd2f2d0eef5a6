import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { Away, call, Refused } from '#platform/web/call.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { type Held, openLink } from '../contract/by-link.ts'
import { say } from './link-words.ts'

type LinkDoorProps = {
  token: string
  onOpen: (opened: { held: Held; asked: OutputOf<typeof openLink> }) => void
  onEnded: (says: string) => void
}

/** The code comes first: until it is right, the page knows nothing. */
export function LinkDoor({ token, onOpen, onEnded }: LinkDoorProps) {
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<{ words: string; fieldId?: string }>()
  const [busy, setBusy] = useState(false)
  const fieldId = useId()
  async function open(event: FormEvent) {
    event.preventDefault()
    const held = openLink.input.safeParse({ token, code })
    if (!held.success) return setProblem({ fieldId, words: say('noCode') })
    setBusy(true)
    try {
      onOpen({ held: held.data, asked: await call(openLink, held.data) })
    } catch (error) {
      setBusy(false)
      if (error instanceof Refused && error.status === 404) return onEnded(error.message)
      setProblem(troubleOf(error, fieldId))
    }
  }
  return (
    <Card>
      <h1>{say('doorTitle')}</h1>
      <p>{say('doorSays')}</p>
      <form className="ins-form" onSubmit={(event) => void open(event)} noValidate>
        <ErrorSummary title={say('problems')} problems={problem ? [problem] : []} />
        <TextInput
          id={fieldId}
          label={say('doorCode')}
          value={code}
          error={problem?.fieldId && problem.words}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
        />
        <Button type="submit" loading={busy}>
          {say('open')}
        </Button>
      </form>
    </Card>
  )
}

/** What is wrong, at the code where it is the code. */
function troubleOf(error: unknown, fieldId: string) {
  if (error instanceof Away) return { words: say('away') }
  if (!(error instanceof Refused) || error.status >= 500) return { words: say('fault') }
  const [atCode] = error.fields.code ?? []
  return atCode ? { fieldId, words: atCode } : { words: error.message }
}
