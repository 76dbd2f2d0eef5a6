import { z } from 'zod'

/** Who works on this device: enough to write without a connection, nothing about a child. */
const Remembered = z.object({
  personId: z.string(),
  knownAs: z.string(),
  outboxPublic: z.string(),
})
type Remembered = z.infer<typeof Remembered>

const PLACE = 'attune-me'

/** Keeps who signed in, so that the device can close envelopes for them without a connection. */
export function remember(me: Remembered): void {
  localStorage.setItem(PLACE, JSON.stringify(Remembered.parse(me)))
}

/** Who signed in last on this device, if they have not signed out. */
export function remembered(): Remembered | undefined {
  const kept = localStorage.getItem(PLACE)
  if (!kept) return undefined
  return Remembered.safeParse(JSON.parse(kept)).data
}

/** Nothing of the one who was here remains, except closed envelopes that wait. */
export function forget(): void {
  localStorage.removeItem(PLACE)
  sessionStorage.clear()
}

const OWED = 'attune-owed'

/** Someone left without a connection: what ends their session is sent before anything else is asked. */
export function oweLeaving(path: string): void {
  localStorage.setItem(OWED, path)
}

export function leavingOwed(): string | undefined {
  return localStorage.getItem(OWED) ?? undefined
}

export function leavingDone(): void {
  localStorage.removeItem(OWED)
}
