import { Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { InputOf } from '#platform/contract.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { tellMatter } from '../contract/givings.ts'
import { say } from './round-words.ts'

type Matter = InputOf<typeof tellMatter>

type MatterFormProps = {
  matter: Omit<Matter, 'id' | 'words' | 'happenedAt' | 'hardMomentId'>
  hint: string
  /** What the words begin with. */
  begun: string
  onDone: () => void
}

/** What was not right with a medicine, in a person’s words. */
export function MatterForm({ matter, hint, begun, onDone }: MatterFormProps) {
  const send = useSend(tellMatter)
  const id = useId()
  const [words, setWords] = useState(begun)
  const [problem, setProblem] = useState('')
  const save = () => {
    if (words.trim().length < 3) return setProblem(say('sayWhy'))
    const told = { ...matter, words: words.trim(), happenedAt: new Date().toISOString() }
    const ids = { id: crypto.randomUUID(), hardMomentId: crypto.randomUUID() }
    send.mutate({ ...told, ...ids }, { onSuccess: onDone, onError: () => setProblem(say('couldNotSave')) })
  }
  return (
    <form
      className="hea-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId: id, words: problem }] : []} />
      <Textarea
        id={id}
        autosize
        minRows={2}
        label={say('matterWords')}
        description={hint}
        value={words}
        error={problem}
        maxLength={5000}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot keep={say('saveMatter')} busy={send.isPending} onCancel={onDone} cancel={say('close')} />
    </form>
  )
}
