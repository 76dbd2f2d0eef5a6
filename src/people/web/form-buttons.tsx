import { Button } from '@mantine/core'
import { say as sayForm } from './form-words.ts'

type FormButtonsProps = {
  /** What the button says that sends the form. */
  keep: string
  busy: boolean
  onCancel: () => void
}

/** Below a form that opened in its place: keep what was typed, or not now. */
export function FormButtons({ keep, busy, onCancel }: FormButtonsProps) {
  return (
    <div className="ppl-row">
      <Button type="submit" loading={busy}>
        {keep}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {sayForm('cancel')}
      </Button>
    </div>
  )
}
