import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export interface Choice<Value extends string> {
  value: Value
  words: ReactNode
}

type ChoiceChipsProps<Value extends string> = {
  legend: string
  /** A quiet word behind the question. */
  hint?: string
  choices: readonly Choice<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  /** Only one may be chosen. */
  single?: boolean
  id?: string
  error?: string | undefined
  /** More chips or a field that belong to the question. */
  children?: ReactNode
}

/** A question with its answers under the thumb. */
export function ChoiceChips<Value extends string>({
  legend,
  hint,
  choices,
  chosen,
  onChange,
  single = false,
  id,
  error,
  children,
}: ChoiceChipsProps<Value>) {
  const toggle = (value: Value) => {
    if (chosen.includes(value)) onChange(chosen.filter((one) => one !== value))
    else onChange(single ? [value] : [...chosen, value].slice(0, 12))
  }
  return (
    <fieldset className="hm-choice" id={id} tabIndex={id ? -1 : undefined}>
      <legend>
        {legend} {hint && <span>{hint}</span>}
      </legend>
      {error && <p className="hm-error">{error}</p>}
      <div className="hm-chips">
        {choices.map(({ value, words }) => (
          <UnstyledButton
            key={value}
            className="hm-chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => toggle(value)}
          >
            {chosen.includes(value) && <IconCheck aria-hidden size={18} />} {words}
          </UnstyledButton>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
