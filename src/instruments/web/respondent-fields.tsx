import { TextInput } from '@mantine/core'
import { Segments } from '#platform/web/parts/segments.tsx'
import { isFromOutside, type Respondent } from '../catalogue.ts'
import { say } from './words.ts'

/** Who answered, and by what name where nobody knows it. */
export interface Answering {
  respondent: Respondent
  respondentName: string
}

type RespondentFieldsProps = {
  /** The first name of the young person. */
  name: string
  by: readonly Respondent[]
  value: Answering
  onChange: (value: Answering) => void
  error?: string | undefined
  id: string
}

export function RespondentFields({ name, by, value, onChange, error, id }: RespondentFieldsProps) {
  const { respondent, respondentName } = value
  return (
    <>
      {by.length > 1 && (
        <Segments
          label={say('by')}
          value={respondent}
          onChange={(next) => onChange({ ...value, respondent: next })}
          options={by.map((one) => ({ value: one, label: say(`by-${one}`, { name }) }))}
        />
      )}
      {isFromOutside(respondent) && (
        <TextInput
          id={id}
          label={say('byName')}
          value={respondentName}
          maxLength={120}
          error={error}
          onChange={(event) => onChange({ ...value, respondentName: event.currentTarget.value })}
        />
      )}
    </>
  )
}
