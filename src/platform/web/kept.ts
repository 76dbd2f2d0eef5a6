import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import {
  type Copy,
  type KeptStore,
  keep,
  type Lock,
  type Opened,
  openOrMakeLock,
  readCopy,
  sweep,
  type Tried,
  tryPin,
  wipe,
} from '../kept-copy.ts'
import { closedSince, keepWords, letGo } from '../kept-words.ts'

interface Shelf extends DBSchema {
  locks: { key: string; value: Lock }
  copies: { key: string; value: Copy; indexes: { ofPerson: string } }
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined

function place(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>('attune-kept', 1, {
    upgrade(db) {
      db.createObjectStore('locks', { keyPath: 'personId' })
      db.createObjectStore('copies', { keyPath: 'place' }).createIndex('ofPerson', 'personId')
    },
  })
  shelf.catch(() => {
    shelf = undefined
  })
  return shelf
}

const store: KeptStore = {
  locks: async () => (await place()).getAll('locks'),
  putLock: async (lock) => void (await (await place()).put('locks', lock)),
  async change(personId, how) {
    // On the disk itself before anything goes on: a counter that a crash forgets counts nothing.
    const { store: locks, done } = (await place()).transaction('locks', 'readwrite', { durability: 'strict' })
    const lock = await locks.get(personId)
    const next = lock && how(lock)
    if (next) await locks.put(next)
    await done
    return next
  },
  putCopy: async (copy) => void (await (await place()).put('copies', copy)),
  copy: async (at) => (await place()).get('copies', at),
  async dropCopies(personId, which = () => true) {
    const { store: copies, done } = (await place()).transaction('copies', 'readwrite')
    for (const copy of await copies.index('ofPerson').getAll(personId)) {
      if (which(copy)) await copies.delete(copy.place)
    }
    await done
  },
  dropLock: async (personId) => (await place()).delete('locks', personId),
}

/** The copy that is open in this window. */
let opened: Opened | undefined
let making: Promise<unknown> = Promise.resolve()

function at(name: string, input: unknown): string {
  return `${name}?${JSON.stringify(input)}`
}

/** Lets this device keep a copy for someone whose PIN the server has just found right. */
export function lockFor(
  who: Pick<Lock, 'personId' | 'knownAs' | 'face' | 'onTablet'>,
  pin: string,
): Promise<void> {
  const made = openOrMakeLock(store, who, pin, { now: Date.now() }).then((one) => {
    opened = one
    dispatchEvent(new Event('attune-lock-made'))
  })
  making = made.catch(() => undefined)
  return made
}

/** Keeps an answer that has just come, for someone who has a lock here. */
export async function keepAnswer(
  personId: string,
  name: string,
  input: unknown,
  answer: unknown,
): Promise<void> {
  await making
  await keep(store, { personId, place: at(name, input), answer }, Date.now()).catch(() => undefined)
}

/** What was kept of an answer, if a copy is open. */
export async function keptAnswer(name: string, input: unknown) {
  if (!opened) return undefined
  return readCopy(store, opened, at(name, input), Date.now()).catch(() => undefined)
}

/** Keeps words that are still being written, for someone who has a lock here; false where there is none. */
export async function keepWritten(
  personId: string,
  name: string,
  input: unknown,
  words: unknown,
): Promise<boolean> {
  await making
  return keepWords(store, { personId, place: at(name, input), words }, Date.now()).catch(() => false)
}

/** Words of somebody that lie here: open where their copy is open, else only since when they lie here closed. */
export async function written(personId: string, name: string, input: unknown) {
  const place = at(name, input)
  const found = opened?.personId === personId ? await keptAnswer(name, input) : undefined
  if (found) return { words: found.answer, since: found.fetchedAt }
  const since = await closedSince(store, personId, place, Date.now()).catch(() => undefined)
  return since === undefined ? undefined : { since }
}

/** What was written has gone to where it belongs, or is not wanted. */
export async function letWrittenGo(personId: string, name: string, input: unknown): Promise<void> {
  await letGo(store, personId, at(name, input)).catch(() => undefined)
}

/** Those who can open a copy on this device. */
export async function keptHere(): Promise<readonly Lock[]> {
  await sweep(store, Date.now()).catch(() => undefined)
  return store.locks().catch(() => [])
}

/** Whether this device keeps a copy for somebody. */
export async function hasLock(personId: string): Promise<boolean> {
  return (await store.locks().catch(() => [])).some((one) => one.personId === personId)
}

export async function unlock(personId: string, pin: string): Promise<Tried> {
  const tried = await tryPin(store, personId, pin, Date.now())
  if (tried.came === 'open') opened = tried.opened
  return tried
}

/** Nothing is open any more. What lies closed stays for its time. */
export function closeKept(): void {
  opened = undefined
}

/** Takes away what was kept for those that `who` says; for everyone without it. */
export async function wipeKept(who: (lock: Lock) => boolean = () => true): Promise<void> {
  for (const lock of await store.locks().catch(() => [])) {
    if (!who(lock)) continue
    if (opened?.personId === lock.personId) opened = undefined
    await wipe(store, lock.personId)
  }
}
