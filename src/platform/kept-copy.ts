import type { Face } from './face.ts'
import { makeKeyPair, open, seal } from './seal.ts'

/**
 * What a person may read on this device without a connection: small, closed, and for twelve hours. It is closed to
 * a key whose other half lies behind the person's six digits: it can be refreshed at any time and opened by them
 * only. Knows no browser: where it lies is given to it.
 */

/** Someone who may open their copy here, with what stands between a finder and it. */
export interface Lock {
  personId: string
  knownAs: string
  face: Face | undefined
  onTablet: boolean
  /** Copies are closed to this. */
  publicKey: string
  /** The other half, closed by the digits together with what lies on this device. */
  closedKey: string
  salt: string
  rounds: number
  tries: number
  /** The latest time that was ever seen here: a clock that is before it is not believed. */
  newest: number
}

/** One answer of the server, closed. */
export interface Copy {
  place: string
  personId: string
  sealed: string
  fetchedAt: number
}

/** Where both lie. */
export interface KeptStore {
  locks: () => Promise<readonly Lock[]>
  putLock: (lock: Lock) => Promise<void>
  /** Changes a lock in one go, on the disk before it answers; undefined when it is gone. */
  change: (personId: string, how: (lock: Lock) => Lock) => Promise<Lock | undefined>
  putCopy: (copy: Copy) => Promise<void>
  copy: (place: string) => Promise<Copy | undefined>
  /** Takes a person’s copies away, or those that `which` says. */
  dropCopies: (personId: string, which?: (copy: Copy) => boolean) => Promise<void>
  dropLock: (personId: string) => Promise<void>
}

/** A copy that is open: in memory and nowhere else. */
export interface Opened {
  personId: string
  privateKey: string
}

export const LASTS = 12 * 3_600_000
export const MOST_TRIES = 5
/** Clocks are set right by seconds now and then. */
const TREMBLE = 2 * 60_000
/** Decision 19 says what they cost a person and what they cost a thief. */
export const ROUNDS = 2_000_000

/** Makes a new lock with a PIN that is known to be theirs. What was closed to an older one is let go. */
export async function makeLock(
  store: KeptStore,
  who: Pick<Lock, 'personId' | 'knownAs' | 'face' | 'onTablet'>,
  pin: string,
  { now, rounds = ROUNDS }: { now: number; rounds?: number },
): Promise<Opened> {
  const { publicKey, privateKey } = await makeKeyPair()
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const key = await keyOf(pin, salt, rounds, 'encrypt')
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const words = new TextEncoder().encode(privateKey)
  const additionalData = new TextEncoder().encode(who.personId)
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, words)
  await store.dropCopies(who.personId)
  await store.putLock({
    ...who,
    publicKey,
    closedKey: textOf(new Uint8Array([...nonce, ...new Uint8Array(closed)])),
    salt: textOf(salt),
    rounds,
    tries: 0,
    newest: now,
  })
  return { personId: who.personId, privateKey }
}

/**
 * The lock of somebody whose PIN the server has just found right. One that it opens already stays, and what it closed
 * with it: somebody may have left words here that nobody has yet.
 */
export async function openOrMakeLock(
  store: KeptStore,
  who: Pick<Lock, 'personId' | 'knownAs' | 'face' | 'onTablet'>,
  pin: string,
  when: { now: number; rounds?: number },
): Promise<Opened> {
  const tried = await tryPin(store, who.personId, pin, when.now)
  if (tried.came !== 'open') return makeLock(store, who, pin, when)
  await store.change(who.personId, (one) => ({ ...one, ...who, newest: when.now }))
  return tried.opened
}

/** Keeps an answer that has just come from the server, closed. Without a lock nothing is kept. */
export async function keep(
  store: KeptStore,
  { personId, place, answer }: { personId: string; place: string; answer: unknown },
  now: number,
): Promise<void> {
  // The server has just answered: this is the time, whatever the clock said before.
  const lock = await store.change(personId, (one) => ({ ...one, newest: now }))
  if (!lock) return
  await putClosed(store, lock, place, { fetchedAt: now, answer })
  await store.dropCopies(personId, ({ fetchedAt }) => isOver(fetchedAt, now) || fetchedAt > now + TREMBLE)
}

/** Closes something to a person and puts it at its place. */
export async function putClosed(
  store: KeptStore,
  { personId, publicKey }: Lock,
  at: string,
  kept: { fetchedAt: number; answer: unknown },
): Promise<void> {
  const place = contextOf(personId, at)
  const sealed = await seal(publicKey, place, JSON.stringify(kept))
  await store.putCopy({ place, personId, sealed, fetchedAt: kept.fetchedAt })
}

export type Tried =
  | { came: 'open'; opened: Opened }
  | { came: 'wrong'; left: number }
  | { came: 'wiped' | 'clock' | 'over' }

/** Tries a PIN. The try is counted on the disk before it is looked at; after five wrong ones nothing is left to open. */
export async function tryPin(store: KeptStore, personId: string, pin: string, now: number): Promise<Tried> {
  const known = (await store.locks()).find((one) => one.personId === personId)
  if (!known) return { came: 'over' }
  if (now < known.newest - TREMBLE) return { came: 'clock' }
  await store.dropCopies(personId, ({ fetchedAt }) => isOver(fetchedAt, now))
  const lock = await store.change(personId, (one) => ({
    ...one,
    tries: one.tries + 1,
    newest: Math.max(one.newest, now),
  }))
  if (!lock || lock.tries > MOST_TRIES) return wiped(store, personId)
  const privateKey = await openLock(lock, pin)
  if (privateKey === undefined) {
    const left = MOST_TRIES - lock.tries
    return left > 0 ? { came: 'wrong', left } : wiped(store, personId)
  }
  await store.change(personId, (one) => ({ ...one, tries: 0 }))
  return { came: 'open', opened: { personId, privateKey } }
}

/** Reads one answer from an open copy, as long as it is not too old and the clock can be believed. */
export async function readCopy(
  store: KeptStore,
  { personId, privateKey }: Opened,
  place: string,
  now: number,
): Promise<{ answer: unknown; fetchedAt: number } | undefined> {
  const lock = await store.change(personId, (one) => ({ ...one, newest: Math.max(one.newest, now) }))
  const copy = await store.copy(contextOf(personId, place))
  if (!lock || !copy || now < lock.newest - TREMBLE) return undefined
  const { fetchedAt, answer } = JSON.parse(await open(privateKey, contextOf(personId, place), copy.sealed))
  if (isOver(fetchedAt, now) || fetchedAt > now + TREMBLE) return undefined
  return { answer, fetchedAt }
}

/** Nothing of a person’s copy is left. */
export async function wipe(store: KeptStore, personId: string): Promise<void> {
  await store.dropLock(personId)
  await store.dropCopies(personId)
}

/** Lets go of whatever has had its time; done whenever Attune is opened. */
export async function sweep(store: KeptStore, now: number): Promise<void> {
  for (const { personId } of await store.locks()) {
    const lock = await store.change(personId, (one) => ({ ...one, newest: Math.max(one.newest, now) }))
    await store.dropCopies(personId, ({ fetchedAt }) => isOver(fetchedAt, lock?.newest ?? now))
  }
}

async function wiped(store: KeptStore, personId: string): Promise<Tried> {
  await wipe(store, personId)
  return { came: 'wiped' }
}

/** Whether something has lain here for its time. */
export function isOver(fetchedAt: number, now: number): boolean {
  return now - fetchedAt > LASTS
}

/** Where something of a person lies; it opens at no other place. */
export function contextOf(personId: string, place: string): string {
  return `kept/${personId}/${place}`
}

async function openLock(
  { personId, closedKey, salt, rounds }: Lock,
  pin: string,
): Promise<string | undefined> {
  const key = await keyOf(pin, bytesOf(salt), rounds, 'decrypt')
  const bytes = bytesOf(closedKey)
  const additionalData = new TextEncoder().encode(personId)
  try {
    const how = { name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData }
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, bytes.slice(12)))
  } catch {
    return undefined
  }
}

async function keyOf(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const digits = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveKey',
  ])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, digits, { name: 'AES-GCM', length: 256 }, false, [use])
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
