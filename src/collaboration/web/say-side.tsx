import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { troubleSays } from '#response/web/trouble.ts'
import { saySide } from '../contract/my-space.ts'
import { say } from './words.ts'

/** How I saw it: stands beside the entry for good. */
export function SaySide({ childId, about }: { childId: ChildId; about: string }) {
  const [isWriting, setWriting] = useState(false)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState('')
  const [keptId, setKeptId] = useState<string>()
  const send = useSend(saySide)
  const fieldId = useId()
  const waits = useWaiting(saySide).some((one) => one.id === keptId)
  const problem = missing || (send.error ? troubleSays(send.error) : '')
  const keep = () => {
    if (!words.trim()) return setMissing(say('needSide'))
    const id = crypto.randomUUID()
    send.mutate(
      { id, childId, about, words },
      {
        onSuccess: () => {
          setKeptId(id)
          setWords('')
          setWriting(false)
        },
      },
    )
  }
  if (!isWriting) {
    return (
      <div className="mine-buttons">
        <Button variant="light" onClick={() => setWriting(true)}>
          {say('notHow')}
        </Button>
        {keptId && (
          <SavedLine where={waits ? 'device' : 'everyone'}>{say(waits ? 'onDevice' : 'sideStays')}</SavedLine>
        )}
      </div>
    )
  }
  return (
    <form
      className="mine-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId, words: problem }] : []} />
      <Textarea
        id={fieldId}
        label={say('sideWords')}
        description={say('sideStays')}
        maxLength={2000}
        value={words}
        error={missing}
        onChange={(event) => {
          setMissing('')
          setWords(event.currentTarget.value)
        }}
      />
      <div className="mine-buttons">
        <Button size="lg" variant="default" onClick={() => setWriting(false)}>
          {say('skipIt')}
        </Button>
        <Button size="lg" type="submit" loading={send.isPending}>
          {say('sideKeep')}
        </Button>
      </div>
    </form>
  )
}
