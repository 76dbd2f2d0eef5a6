import { useEffect, useState } from 'react'
import { onOutboxChange, type WaitingShown, waiting } from '../outbox.ts'
import { SavedLine } from './saved-line.tsx'
import { say } from './words.ts'

type SavedProps = {
  /** The id of what was told. */
  id: string
}

/** The promise after a save: first this device has it, then everyone. */
export function Saved({ id }: SavedProps) {
  const waits = useWaits(id)
  if (typeof waits === 'object' && waits.refused) {
    return <SavedLine where="person">{say('notKept', { says: waits.refused })}</SavedLine>
  }
  return waits ? (
    <SavedLine where="device">{say('savedHere')}</SavedLine>
  ) : (
    <SavedLine where="everyone">{say('everyoneHasIt')}</SavedLine>
  )
}

/** What still waits on this device under an id; 'not-looked' until the outbox was asked, so nothing is promised early. */
function useWaits(id: string): WaitingShown | 'not-looked' | undefined {
  const [waits, setWaits] = useState<WaitingShown | 'not-looked' | undefined>('not-looked')
  useEffect(() => {
    const look = () => void waiting().then((all) => setWaits(all.find((one) => one.id === id)))
    look()
    return onOutboxChange(look)
  }, [id])
  return waits
}
