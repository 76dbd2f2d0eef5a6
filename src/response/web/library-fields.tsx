import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { EvidenceGrade } from '../library/strategy.ts'
import type { Problems } from './form-problems.ts'
import { say } from './library-words.ts'

/** What the parts of a form share. */
export interface LibraryFields {
  formId: string
  problems: Problems
  names: ReadonlyMap<string, string>
}

type SomeOfProps<Value extends string> = {
  id: string
  title: string
  hint?: string
  problem?: string | undefined
  options: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Some of a list, in the order in which they are chosen. A long list scrolls in its own box. */
export function SomeOf<Value extends string>(props: SomeOfProps<Value>) {
  const { id, title, hint, problem, options, chosen, onChange } = props
  return (
    <fieldset className="at-plan-lines" id={id} tabIndex={-1}>
      <legend>{title}</legend>
      {hint && <p className="at-hint">{hint}</p>}
      {problem && <p className="at-field-problem">{problem}</p>}
      <div className={options.length > 12 ? 'at-library-box' : undefined}>
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(event) => {
              const others = chosen.filter((one) => one !== value)
              onChange(event.currentTarget.checked ? [...others, value] : others)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

type AgesProps = {
  formId: string
  ages: [number, number]
  problem: string | undefined
  onChange: (ages: [number, number]) => void
}

/** From which age to which. */
export function Ages({ formId, ages: [from, to], problem, onChange }: AgesProps) {
  return (
    <div className="at-plan-pair">
      <NumberInput
        id={`${formId}-ages`}
        label={say('from')}
        value={from}
        min={0}
        max={99}
        error={problem}
        onChange={(value) => onChange([Number(value), to])}
      />
      <NumberInput
        label={say('to')}
        value={to}
        min={0}
        max={99}
        onChange={(value) => onChange([from, Number(value)])}
      />
    </div>
  )
}

type GradeProps = { grade: EvidenceGrade; onChange: (grade: EvidenceGrade) => void }

/** How well it is shown to help, by the person who writes it. */
export function Grade({ grade, onChange }: GradeProps) {
  const words = { A: 'evidenceA', B: 'evidenceB', C: 'evidenceC' } as const
  return (
    <NativeSelect
      label={say('evidence')}
      value={grade}
      data={EvidenceGrade.options.map((value) => ({ value, label: say(words[value]) }))}
      onChange={(event) => onChange(EvidenceGrade.parse(event.currentTarget.value))}
    />
  )
}
