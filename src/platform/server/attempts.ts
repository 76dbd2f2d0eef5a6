import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { Refusal } from '../refusal.ts'
import { once } from './database.ts'

/** After so many wrong tries in a quarter of an hour a name waits, whether it is anyone's or not. */
const MOST = 10

/**
 * What is tried: a name on the sign-in page, the PIN of a person on one tablet, to hand in what was left behind, or
 * links from one address on the network.
 */
export type Tried = `name/${string}` | `pin/${string}` | `left/${string}` | `links/${string}`

function hashed(tried: Tried): Buffer {
  return createHash('sha256').update(`attempt/${tried}`).digest()
}

/**
 * Takes one try before it is looked at, so that tries which come all at once count as well. Refuses when none
 * is left; the words are the same for unknown names.
 */
export async function takeAttempt(pool: pg.Pool, tried: Tried, now: Date, most = MOST): Promise<void> {
  const { rows } = await once(pool, (db) =>
    sql<{ taken: boolean }>`select take_attempt(${hashed(tried)}, ${now}, ${most}) as taken`.execute(db),
  )
  if (!rows[0]?.taken) {
    throw new Refusal('too-many', 'Too many tries. Wait a quarter of an hour, or ask your manager.')
  }
}

/** Forgets the tries of who signed in. */
export async function forgetAttempts(pool: pg.Pool, tried: Tried): Promise<void> {
  await once(pool, (db) => sql`select forget_attempts(${hashed(tried)})`.execute(db))
}
