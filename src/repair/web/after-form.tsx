import type { ReactNode } from 'react'
import { ErrorSummary, type FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { say } from './words.ts'

type AfterFormProps = {
  problems: readonly FieldProblem[]
  /** What stands on the button that keeps it. */
  save?: string
  busy: boolean
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A form of what followed: its problems first, then its questions, then the one deed. */
export function AfterForm({ problems, save = say('save'), busy, onSave, onClose, children }: AfterFormProps) {
  return (
    <form
      className="aft-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problems} />
      {children}
      <FormFoot keep={save} busy={busy} onCancel={onClose} cancel={say('cancel')} />
    </form>
  )
}

/** The problems of a form that have words, each with its field; and that it could not be kept. */
export function problemsOf(
  fields: readonly { fieldId: string; words: string }[],
  error: Error | null,
): FieldProblem[] {
  const missing = fields.filter(({ words }) => words !== '')
  return error ? [...missing, { words: say('couldNotSave') }] : missing
}
