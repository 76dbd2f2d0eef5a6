import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { once } from './database.ts'

/** How long a session lasts at most, and how long without a look, by where it was opened. */
const LIMITS = {
  own: { hours: 12, idleMinutes: 30 },
  tablet: { hours: 14, idleMinutes: 15 },
} as const

/** Only over TLS or on this machine does a browser keep a cookie of this name. */
export const SESSION_COOKIE = '__Host-attune'
export const DEVICE_COOKIE = '__Host-attune-device'

export interface Opened {
  organisationId: string
  personId: string
  deviceId?: string
}

/** The SHA-256 of a token: what the database keeps of it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** 256 random bits, as text. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Opens a session and returns the cookie that carries it. */
export async function openSession(pool: pg.Pool, opened: Opened, now: Date): Promise<string> {
  const token = newToken()
  const { hours, idleMinutes } = opened.deviceId ? LIMITS.tablet : LIMITS.own
  await once(pool, (db) =>
    sql`select start_session(${opened.organisationId}, ${opened.personId}, ${tokenHash(token)},
      ${opened.deviceId ?? null}, ${now}, ${hours}, ${idleMinutes})`.execute(db),
  )
  return cookie(SESSION_COOKIE, token)
}

/** Ends all sessions of a person, or only that of one token. */
export async function endSessions(
  pool: pg.Pool,
  { organisationId, personId }: Opened,
  now: Date,
  token?: string,
): Promise<void> {
  const only = token === undefined ? null : tokenHash(token)
  await once(pool, (db) =>
    sql`select end_sessions(${organisationId}, ${personId}, ${only}, ${now})`.execute(db),
  )
}

/** A cookie that no script reads, no other site sends and no other path or host sees. */
export function cookie(name: string, value: string, days?: number): string {
  const lasting = days === undefined ? '' : `; Max-Age=${days * 86_400}`
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict${lasting}`
}

/** Takes a cookie away. */
export function noCookie(name: string): string {
  return `${name}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`
}
