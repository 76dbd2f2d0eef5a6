import { NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { KeptFor } from '#records/contract.ts'
import type { FactsFieldsProps } from './facts-fields.ts'
import { say } from './words.ts'

const MONTH = 30 * 24 * 3_600_000

/** Who reads it: the child too, unless there is a reason, which is looked at again on a day. */
export function FactsReaders({ around: { name }, draft: { kept }, change }: FactsFieldsProps) {
  const id = useId()
  const choose = (value: string) => {
    const reason = KeptFor.safeParse(value).data
    const reviewOn = kept?.reviewOn ?? new Date(Date.now() + MONTH).toISOString().slice(0, 10)
    change({ kept: reason ? { reason, reviewOn } : undefined })
  }
  return (
    <div className="hm-two">
      <NativeSelect
        id={id}
        label={say('whoReads')}
        value={kept?.reason ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: say('readAll', { name }) },
          ...KeptFor.options.map((reason) => ({ value: reason, label: say(`kept-${reason}`, { name }) })),
        ]}
      />
      {kept && (
        <TextInput
          type="date"
          label={say('reviewOn')}
          value={kept.reviewOn}
          onChange={(event) => change({ kept: { ...kept, reviewOn: event.currentTarget.value } })}
        />
      )}
    </div>
  )
}
