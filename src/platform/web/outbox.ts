import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type InputOf, type Operation, Receipt } from '../contract.ts'
import type { Shelf } from '../delivery.ts'
import { hashOf, seal } from '../seal.ts'
import { spokenOf, type Waiting } from '../waiting.ts'
import type { OutboxChange } from './ask-again.ts'
import { Away, call, Refused, send } from './call.ts'
import { sendFrom } from './sending.ts'
import { remembered } from './session.ts'
import { say } from './words-of-device.ts'

interface Box extends DBSchema {
  outbox: { key: number; value: Waiting }
}

let opened: Promise<IDBPDatabase<Box>> | undefined

function box(): Promise<IDBPDatabase<Box>> {
  opened ??= openDB<Box>('attune', 1, {
    upgrade: (db) => void db.createObjectStore('outbox', { keyPath: 'key', autoIncrement: true }),
    terminated: () => {
      opened = undefined
    },
  })
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

const shelf: Shelf = {
  all: async () => (await box()).getAll('outbox'),
  async forget(one) {
    await takeOut(one)
    changed('arrived')
  },
  async mark({ key }, became) {
    const { store, done } = (await box()).transaction('outbox', 'readwrite')
    const here = key === undefined ? undefined : await store.get(key)
    if (here) await store.put({ ...here, ...became })
    await done
    changed('waits')
  },
}

async function takeOut({ key, id }: Waiting): Promise<void> {
  if (key !== undefined) await (await box()).delete('outbox', key)
  inMemory.delete(id)
}

const listeners = new Set<(change: OutboxChange) => void>()

/** Hears when something came into the outbox or left it. */
export function onOutboxChange(listener: (change: OutboxChange) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function changed(change: OutboxChange) {
  for (const listener of listeners) listener(change)
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
  // A browser that keeps nothing has nothing that waits.
  const all = await shelf.all().catch(() => [])
  return all
    .filter((one) => one.writer === me)
    .map(({ id, operation, since, refused }) => ({ id, operation, since, refused, input: inMemory.get(id) }))
}

/** Whether anything that someone wrote still waits here. */
export async function hasWaiting(writer: string): Promise<boolean> {
  return (await shelf.all().catch(() => [])).some((one) => one.writer === writer)
}

/**
 * Resolves once the command is safe: on this device, from where it is sent as soon as that is possible; or, where
 * the device keeps nothing, with the server. Throws when it is safe nowhere: then it must stay on the page.
 */
export async function post<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<void> {
  const me = remembered()
  if (!me) throw new Refused(401, { type: 'not-signed-in', title: 'Please sign in.' })
  const words = JSON.stringify(input)
  const { id } = Receipt.pick({ id: true }).parse(input)
  const sealed = await seal(me.outboxPublic, `${operation.name}/${me.personId}`, words)
  const hash = await hashOf(words)
  inMemory.set(id, input)
  const one = { id, operation: operation.name, sealed, hash, writer: me.personId }
  try {
    await putIn({ ...one, since: new Date().toISOString() }, words)
  } catch {
    inMemory.delete(id)
    return sendAtOnce(operation, input)
  }
  changed('waits')
  void sendAll()
}

/** Lies on the disk, not only in its cache, before anyone is told that it is safe. */
async function putIn(one: Waiting, words: string): Promise<void> {
  const { store, done } = (await box()).transaction('outbox', 'readwrite', { durability: 'strict' })
  const after = spokenOf(words, one.id, await store.getAll())
  await store.add(after.length > 0 ? { ...one, after } : one)
  await done
}

/** There is no room on this device, or its browser keeps nothing: then only the server's word counts. */
async function sendAtOnce<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<void> {
  try {
    await call(operation, input)
  } catch (error) {
    if (!(error instanceof Away)) throw error
    throw new Refused(507, { type: 'device-full', title: say('deviceFull') })
  }
}

/**
 * Sends what waits; only one tab does so at a time. How to send is not loaded when something waits: a browser that
 * could not load it once, without a signal, would not try again while the page is open.
 */
export async function sendAll(): Promise<void> {
  if ((await shelf.all().catch(() => [])).length === 0) return
  await sendFrom(shelf)
}

async function kept(id: string): Promise<Waiting | undefined> {
  return (await shelf.all()).find((one) => one.id === id)
}

/** Opens one's own refused words again; needs the server. */
export async function openRefused(id: string): Promise<unknown> {
  const one = await kept(id)
  return one && send('/api/outbox/open', { operation: one.operation, sealed: one.sealed })
}

/** Takes refused words out of the outbox, once their writer has dealt with them. */
export async function putAside(id: string): Promise<void> {
  const one = await kept(id)
  if (one) await takeOut(one)
  changed('waits')
}
