import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type InputOf, type Operation, Receipt } from '../contract.ts'
import { hashOf, seal } from '../seal.ts'
import { Away, Refused, send } from './call.ts'
import { remembered } from './session.ts'

/** A command that waits on this device, closed: only the server can open it, and only for its writer. */
export interface Waiting {
  key?: number
  id: string
  operation: string
  sealed: string
  hash: string
  writer: string
  since: string
  /** The server's no. The words stay here until their writer has dealt with it. */
  refused?: string
}

interface Box extends DBSchema {
  outbox: { key: number; value: Waiting }
}

let opened: Promise<IDBPDatabase<Box>> | undefined

function box(): Promise<IDBPDatabase<Box>> {
  opened ??= openDB<Box>('attune', 1, {
    upgrade: (db) => void db.createObjectStore('outbox', { keyPath: 'key', autoIncrement: true }),
  })
  return opened
}

const listeners = new Set<() => void>()

/** Hears when something came into the outbox or left it. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function changed() {
  for (const listener of listeners) listener()
}

/** The words of what waits, as long as this page is open: on the disk they lie closed. */
const inMemory = new Map<string, unknown>()

export interface WaitingShown {
  id: string
  operation: string
  since: string
  refused: string | undefined
  input: unknown
}

/** What the one who works here has written and the server has not got yet, in the order of writing. */
export async function waiting(): Promise<WaitingShown[]> {
  const me = remembered()?.personId
  const all = await (await box()).getAll('outbox')
  return all
    .filter((one) => one.writer === me)
    .map(({ id, operation, since, refused }) => ({ id, operation, since, refused, input: inMemory.get(id) }))
}

/** Resolves once the command is safe on this device. It is sent as soon as that is possible. */
export async function post<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<void> {
  const me = remembered()
  if (!me) throw new Refused(401, { type: 'not-signed-in', title: 'Please sign in.' })
  const words = JSON.stringify(input)
  const { id } = Receipt.pick({ id: true }).parse(input)
  const sealed = await seal(me.outboxPublic, `${operation.name}/${me.personId}`, words)
  const since = new Date().toISOString()
  const hash = await hashOf(words)
  inMemory.set(id, input)
  await (await box()).add('outbox', {
    id,
    operation: operation.name,
    sealed,
    hash,
    writer: me.personId,
    since,
  })
  changed()
  void sendAll()
}

/** Sends what waits in the order of writing; only one tab does so at a time. Stops where the connection does. */
export async function sendAll(): Promise<void> {
  await navigator.locks.request('attune-outbox', async () => {
    const me = remembered()?.personId
    const db = await box()
    for (const one of await db.getAll('outbox')) {
      if (one.refused || one.writer !== me) continue
      if (!(await deliver(db, one))) return
    }
  })
}

/** True when the next one may go: this one arrived, or was refused for good. */
async function deliver(db: IDBPDatabase<Box>, one: Waiting): Promise<boolean> {
  try {
    const answer = await send('/api/outbox', { operation: one.operation, sealed: one.sealed })
    const receipt = Receipt.safeParse(answer)
    if (!receipt.success || receipt.data.hash !== one.hash)
      throw new Away('The answer was about other words.')
    await forget(db, one)
  } catch (error) {
    if (!(error instanceof Refused && error.isFinal)) return false
    await db.put('outbox', { ...one, refused: error.message })
  }
  changed()
  return true
}

async function forget(db: IDBPDatabase<Box>, { key, id }: Waiting) {
  if (key !== undefined) await db.delete('outbox', key)
  inMemory.delete(id)
}

/** Opens one's own refused words again; needs the server. */
export async function openRefused(id: string): Promise<unknown> {
  const one = (await (await box()).getAll('outbox')).find((kept) => kept.id === id)
  if (!one) return undefined
  return send('/api/outbox/open', { operation: one.operation, sealed: one.sealed })
}

/** Takes refused words out of the outbox, once their writer has dealt with them. */
export async function putAside(id: string): Promise<void> {
  const db = await box()
  const one = (await db.getAll('outbox')).find((kept) => kept.id === id)
  if (one) await forget(db, one)
  changed()
}
