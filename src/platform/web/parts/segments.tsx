import { type ReactNode, useId } from 'react'

type Segment<Value extends string> = { value: Value; label: string; icon?: ReactNode }

type SegmentsProps<Value extends string> = {
  /** What is chosen between; read aloud, not shown. */
  label: string
  options: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** A few ways to look at the same thing, side by side. Arrow keys move, one tab stop. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <fieldset className="at-segments">
      <legend className="at-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="at-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
