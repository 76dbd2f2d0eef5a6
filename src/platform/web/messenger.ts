import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/**
 * What lets this device hand in the closed envelopes of someone who cannot sign in any more. It opens and reads
 * nothing. In a database of its own: the outbox stays as the release before this one knows it.
 */
interface Messenger extends DBSchema {
  tokens: { key: string; value: { writer: string; token: string; givenAt: number } }
}

let opened: Promise<IDBPDatabase<Messenger>> | undefined

function tokens(): Promise<IDBPDatabase<Messenger>> {
  opened ??= openDB<Messenger>('attune-messenger', 1, {
    upgrade: (db) => void db.createObjectStore('tokens', { keyPath: 'writer' }),
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

const A_DAY = 86_400_000

export async function tokenOf(writer: string): Promise<string | undefined> {
  return (await (await tokens()).get('tokens', writer))?.token
}

/** Whether this device should ask for a new one. */
export async function needsToken(writer: string): Promise<boolean> {
  const here = await (await tokens()).get('tokens', writer)
  return !here || Math.abs(Date.now() - here.givenAt) > A_DAY
}

export async function keepToken(writer: string, token: string): Promise<void> {
  await (await tokens()).put('tokens', { writer, token, givenAt: Date.now() })
}

/** For someone who leaves nothing behind. */
export async function dropToken(writer: string): Promise<void> {
  await (await tokens()).delete('tokens', writer)
}
