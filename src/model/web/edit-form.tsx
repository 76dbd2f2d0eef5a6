import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ErrorSummary, type FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { say } from './edit-words.ts'
import { type WordsAt, wordsAtIn } from './problems.ts'

type EditFormProps = {
  /** What the fields still need, as they are now. */
  problemsNow: () => FieldProblem[]
  onKeep: () => void
  onCancel: () => void
  children: (wordsAt: WordsAt) => ReactNode
}

/** Keeps a change only when nothing is missing; until then it says what is. */
export function EditForm({ problemsNow, onKeep, onCancel, children }: EditFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const problems = tried ? problemsNow() : []
  // The button that opened the form is gone: the keyboard goes on in its first field.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problemsNow().length === 0) onKeep()
  }
  return (
    <form ref={form} className="at-model-edit" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problem')} problems={problems} />
      {children(wordsAtIn(problems))}
      <FormFoot keep={say('keep')} onCancel={onCancel} cancel={say('cancel')} />
    </form>
  )
}
