import type { FormEvent, ReactNode } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { ErrorSummary, type FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { say } from './words.ts'

type FormProps = {
  /** Read aloud: what the form is for. */
  label: string
  problems: readonly FieldProblem[]
  busy: boolean
  onSend: () => void
  onCancel: () => void
  keep?: string
  children: ReactNode
}

/** A form that opens in its place: what stops it stands first, keep or not now stand last. */
export function Form({ label, problems, busy, onSend, onCancel, keep, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form className="ppl-fields src-form" aria-label={label} onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      {children}
      <FormFoot keep={keep ?? say('save')} busy={busy} onCancel={onCancel} />
    </form>
  )
}
