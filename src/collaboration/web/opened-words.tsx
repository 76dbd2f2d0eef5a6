import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { say } from './beside-words.ts'

type Done = { onSuccess: () => void; onError: () => void }

type OpenedWordsProps = {
  /** What stands on the button that opens the field. */
  open: string
  label: string
  hint: string
  keep: string
  /** What is said when nothing was written. */
  missing: string
  most: number
  before: string
  busy: boolean
  onKeep: (words: string, done: (id: string) => Done) => void
}

/** A button that opens into one field, and says when the words are kept. */
export function OpenedWords(props: OpenedWordsProps) {
  const [isOpen, setOpen] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  if (!isOpen) {
    return (
      <div className="rec-actions">
        <Button variant="light" onClick={() => setOpen(true)}>
          {props.open}
        </Button>
        {savedId && <Saved id={savedId} />}
      </div>
    )
  }
  return (
    <WordsForm
      {...props}
      onDone={(id) => {
        setSavedId(id)
        setOpen(false)
      }}
    />
  )
}

type WordsFormProps = OpenedWordsProps & { onDone: (id: string | undefined) => void }

function WordsForm({ label, hint, keep, missing, most, before, busy, onKeep, onDone }: WordsFormProps) {
  const [words, setWords] = useState(before)
  const [problem, setProblem] = useState('')
  const fieldId = useId()
  const save = () => {
    if (!words.trim()) return setProblem(missing)
    onKeep(words.trim(), (id) => ({
      onSuccess: () => onDone(id),
      onError: () => setProblem(say('couldNotSave')),
    }))
  }
  return (
    <form
      className="rec-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId, words: problem }] : []} />
      <Textarea
        id={fieldId}
        label={label}
        description={hint}
        maxLength={most}
        minRows={3}
        autosize
        autoFocus
        value={words}
        error={problem}
        onChange={(event) => {
          setProblem('')
          setWords(event.currentTarget.value)
        }}
      />
      <FormFoot keep={keep} busy={busy} onCancel={() => onDone(undefined)} cancel={say('leave')} />
    </form>
  )
}
