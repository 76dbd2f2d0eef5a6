import { Button, type MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { say } from './words.ts'
import './form-foot.css'

type FormFootProps = {
  /** What the button says that sends the form. */
  keep: string
  /** It is on its way: sent once, however often it is pressed. */
  busy?: boolean
  /** Leaves the form; without it there is nothing to leave. */
  onCancel?: (() => void) | undefined
  /** What leaving means here, where it is not just 'not now'. */
  cancel?: string
  /** On the shift and for young people the deed stands out. */
  tone?: 'lamp'
  size?: MantineSize
  /** Nothing to send yet. */
  disabled?: boolean
  /** What belongs between the two. */
  children?: ReactNode
}

/** The foot of a form: keep what was typed, or not now. */
export function FormFoot({
  keep,
  busy = false,
  onCancel,
  cancel = say('notNow'),
  tone,
  size = 'md',
  disabled = false,
  children,
}: FormFootProps) {
  return (
    <div className="at-form-foot">
      <Button type="submit" size={size} loading={busy} disabled={disabled} {...(tone && { color: tone })}>
        {keep}
      </Button>
      {children}
      {onCancel && (
        <Button variant="subtle" size={size} onClick={onCancel}>
          {cancel}
        </Button>
      )}
    </div>
  )
}
