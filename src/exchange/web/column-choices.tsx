import { NativeSelect } from '@mantine/core'
import { Card } from '#platform/web/parts/card.tsx'
import type { FileRead } from '../contract.ts'
import { type ColumnMapping, CsvField, csvFields } from '../csv-columns.ts'
import { say } from './words.ts'

type ColumnChoicesProps = {
  columns: FileRead['columns']
  mapping: ColumnMapping
  onChange: (mapping: ColumnMapping) => void
}

/** Each column of the file with its first values, and what a person says it holds. */
export function ColumnChoices({ columns, mapping, onChange }: ColumnChoicesProps) {
  const options = [
    { value: '', label: say('leaveOut') },
    ...csvFields.map(({ field, words }) => ({ value: field, label: words })),
  ]
  const choose = (at: number, value: string) => {
    const field = CsvField.safeParse(value)
    onChange(columns.map(({ index }) => (index === at ? (field.data ?? null) : (mapping[index] ?? null))))
  }
  return (
    <Card title={say('columns')} hint={say('columnsHint')}>
      <ul className="ex-columns">
        {columns.map(({ index, name, samples }) => (
          <li key={index}>
            <NativeSelect
              label={name ? say('column', { name }) : say('nameless', { at: index + 1 })}
              description={samples.join(' · ')}
              value={mapping[index] ?? ''}
              onChange={(event) => choose(index, event.currentTarget.value)}
              data={options}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
