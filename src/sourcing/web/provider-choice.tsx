import { NativeSelect } from '@mantine/core'
import { ProviderId } from '../contract/needs.ts'
import type { SourcingShown } from '../contract/reading.ts'
import { say } from './words.ts'

type ProviderChoiceProps = {
  need: SourcingShown
  /** The id, the value and what happens when another is chosen. */
  field: { id: string; value: string; onChange: (event: { currentTarget: { value: string } }) => void }
  /** Whether it may be left open. */
  mayWait?: boolean
}

/** One of those who were found. */
export function ProviderChoice({ need: { providers }, field, mayWait = false }: ProviderChoiceProps) {
  const open = { value: '', label: mayWait ? say('notSettled') : '' }
  return (
    <NativeSelect
      {...field}
      label={say('provider')}
      data={[open, ...providers.map(({ id, name }) => ({ value: `${id}`, label: name }))]}
    />
  )
}

/** The provider that was chosen; nothing while none is. */
export function providerChosen(value: string): ProviderId | undefined {
  return ProviderId.safeParse(value).data
}
