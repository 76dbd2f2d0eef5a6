import type { Operation } from '#platform/contract.ts'
import { useWaiting } from '#platform/web/operations.ts'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { say } from './words.ts'

type SavedProps = {
  operation: Operation
  /** The id of what was told. */
  id: string
}

/** The promise after a save: first this device has it, then everyone. */
export function Saved({ operation, id }: SavedProps) {
  const waits = useWaiting(operation).find((one) => one.id === id)
  if (waits?.refused) return <SavedLine where="person">{say('notKept', { says: waits.refused })}</SavedLine>
  return waits ? (
    <SavedLine where="device">{say('savedHere')}</SavedLine>
  ) : (
    <SavedLine where="everyone">{say('everyoneHasIt')}</SavedLine>
  )
}
