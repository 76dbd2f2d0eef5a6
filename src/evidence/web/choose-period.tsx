import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { monthsBefore } from '../months-before.ts'
import { say } from './words.ts'

export interface Period {
  from: string
  to: string
}

const choices = ['1', '3', '6', 'own'] as const
type Choice = (typeof choices)[number]

type ChoosePeriodProps = {
  today: string
  period: Period
  onChange: (period: Period) => void
  /** Why the days that were asked for cannot be read, by their names. */
  problems: Partial<Record<keyof Period, string>>
}

/** The days that the pack looks at: up to today, or any of the reader’s own. */
export function ChoosePeriod({ today, period, onChange, problems }: ChoosePeriodProps) {
  const [choice, setChoice] = useState<Choice>('3')
  return (
    <div className="ev-period">
      <Segments
        label={say('period')}
        options={choices.map((value) => ({ value, label: say(`period-${value}`) }))}
        value={choice}
        onChange={(next) => {
          setChoice(next)
          if (next !== 'own') onChange({ from: monthsBefore(today, Number(next)), to: today })
        }}
      />
      {choice === 'own' && <OwnDays period={period} today={today} onChange={onChange} problems={problems} />}
    </div>
  )
}

function OwnDays({ period, today, onChange, problems }: ChoosePeriodProps) {
  const [days, setDays] = useState(period)
  const form = useId()
  const fields = ['from', 'to'] as const
  const said = fields.flatMap((name) => {
    const words = problems[name]
    return words === undefined ? [] : [{ fieldId: `${form}-${name}`, words }]
  })
  return (
    <form
      className="ev-own"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(days)
      }}
    >
      <ErrorSummary title={say('problem')} problems={said} />
      {fields.map((name) => (
        <TextInput
          key={name}
          id={`${form}-${name}`}
          type="date"
          required
          label={say(name)}
          max={today}
          value={days[name]}
          error={problems[name]}
          onChange={(event) => setDays({ ...days, [name]: event.currentTarget.value })}
        />
      ))}
      <Button type="submit" variant="default">
        {say('show')}
      </Button>
    </form>
  )
}
