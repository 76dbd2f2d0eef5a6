import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { Refusal } from '../refusal.ts'
import { once } from './database.ts'

/** After so many wrong tries in a quarter of an hour a name waits, whether it is anyone's or not. */
const MOST = 10

function hashed(name: string): Buffer {
  return createHash('sha256').update(`attempt/${name}`).digest()
}

/** Refuses a name that was tried too often; the words are the same for unknown names. */
export async function requireFewAttempts(pool: pg.Pool, name: string, now: Date, most = MOST): Promise<void> {
  const tries = await once(pool, (db) =>
    sql<{ tries: number }>`select attempts_of(${hashed(name)}, ${now}) as tries`.execute(db),
  )
  if ((tries.rows[0]?.tries ?? 0) >= most) {
    throw new Refusal('too-many', 'Too many tries. Wait a quarter of an hour, or ask your manager.')
  }
}

/** Counts a wrong try. */
export async function countAttempt(pool: pg.Pool, name: string, now: Date): Promise<void> {
  await once(pool, (db) => sql`select count_attempt(${hashed(name)}, ${now})`.execute(db))
}

/** Forgets the tries of a name that signed in. */
export async function forgetAttempts(pool: pg.Pool, name: string): Promise<void> {
  await once(pool, (db) => sql`select forget_attempts(${hashed(name)})`.execute(db))
}
