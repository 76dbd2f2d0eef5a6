import { TextInput } from '@mantine/core'
import { instantOf, onTheWall } from '#shift/wall-time.ts'

type WhenFieldProps = {
  id: string
  label: string
  /** An instant. */
  value: string
  onChange: (value: string) => void
  timeZone: string
  error?: string | undefined
}

/** A day and a time by the wall clock of the home. */
export function WhenField({ id, label, value, onChange, timeZone, error }: WhenFieldProps) {
  const shown = value ? onTheWall(new Date(value), timeZone) : undefined
  const set = (typed: string) => {
    const [day = '', time = ''] = typed.split('T')
    onChange(day && time ? instantOf(day, time.slice(0, 5), timeZone).toISOString() : '')
  }
  return (
    <TextInput
      id={id}
      type="datetime-local"
      label={label}
      value={shown ? `${shown.day}T${shown.time}` : ''}
      error={error}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}
