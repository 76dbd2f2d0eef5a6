import { sql } from 'kysely'
import type pg from 'pg'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotSignedIn, Refusal } from '#platform/refusal.ts'
import { forgetAttempts, type Tried, takeAttempt } from '#platform/server/attempts.ts'
import type { Ctx } from '#platform/server/context.ts'
import { once } from '#platform/server/database.ts'
import { hashPassword, isPassword } from '#platform/server/passwords.ts'
import type { OpenCtx, Told } from '#platform/server/serve.ts'
import {
  DEVICE_COOKIE,
  endSessions,
  noCookie,
  openSession,
  SESSION_COOKIE,
  tokenHash,
} from '#platform/server/sessions.ts'
import type * as contract from '../contract/sign-in.ts'
import './tables.ts'

interface Found {
  organisationId: string
  personId: string
  passwordHash: string | null
  disabled: boolean
}

/** The same words and the same work whether the name is known or not. */
export async function signIn(
  ctx: OpenCtx,
  { name, password }: InputOf<typeof contract.signIn>,
): Promise<OutputOf<typeof contract.signIn>> {
  const { pool, now } = ctx
  const tried: Tried = `name/${name}`
  await takeAttempt(pool, tried, now)
  const { rows } = await once(pool, (db) => sql<Found>`select * from find_accounts(${name})`.execute(db))
  const account = await firstWith(rows, password)
  if (!account) throw new NotSignedIn('This name and password do not go together. Try again.')
  await forgetAttempts(pool, tried)
  const { organisationId, personId } = account
  const device = await tabletOf(ctx)
  const deviceId = device?.organisationId === organisationId ? device.id : undefined
  await endLast(ctx)
  ctx.setCookie(await openSession(pool, { organisationId, personId, ...(deviceId && { deviceId }) }, now))
  return {}
}

/** The shared tablet that asks, if it is one: whoever signs in on it, and how, it locks as a tablet. */
async function tabletOf({ pool, cookies }: OpenCtx) {
  const token = cookies[DEVICE_COOKIE]
  if (!token) return undefined
  const { rows } = await once(pool, (db) =>
    sql<{ organisationId: string; id: string }>`select * from find_device(${tokenHash(token)})`.execute(db),
  )
  return rows[0]
}

async function firstWith(found: readonly Found[], password: string): Promise<Found | undefined> {
  const candidates = found.filter((one) => !one.disabled)
  if (candidates.length === 0) await isPassword(null, password)
  for (const one of candidates) if (await isPassword(one.passwordHash, password)) return one
  return undefined
}

export async function signOut(
  ctx: Ctx,
  _nothing: InputOf<typeof contract.signOut>,
  told: Told,
): Promise<OutputOf<typeof contract.signOut>> {
  told.setCookie(noCookie(SESSION_COOKIE))
  const { db } = await ctx.self()
  const { organisationId, id } = ctx.actor
  const token = told.cookies[SESSION_COOKIE] ?? ''
  await sql`select end_sessions(${organisationId}, ${id}, ${tokenHash(token)}, ${ctx.now})`.execute(db)
  return {}
}

/** Wrong PINs of one person on a tablet before only a password helps. */
const MOST_PINS = 5

export async function switchPerson(
  ctx: OpenCtx,
  { personId, pin }: InputOf<typeof contract.switchPerson>,
): Promise<OutputOf<typeof contract.switchPerson>> {
  const { pool, now, cookies } = ctx
  const device = await tabletOf(ctx)
  if (!device) throw new NotSignedIn('This tablet is not enrolled. Sign in with your name and password.')
  const tried: Tried = `pin/${device.id}/${personId}`
  await takePin(pool, tried, now)
  const token = tokenHash(cookies[DEVICE_COOKIE] ?? '')
  const { rows } = await once(pool, (db) =>
    sql<{ organisationId: string; deviceId: string; pinHash: string }>`
      select p.* from pin_on_device(${token}, ${personId}) p
      where exists (select 1 from faces_on_device(${token}, ${now}) f where f.person_id = ${personId})`.execute(
      db,
    ),
  )
  const found = rows[0]
  if (!(await isPassword(found?.pinHash, pin)) || !found) {
    throw new Refusal('not-signed-in', 'That PIN is not right. Try again, or use your name and password.')
  }
  await forgetAttempts(pool, tried)
  await endLast(ctx)
  const { organisationId, deviceId } = found
  ctx.setCookie(await openSession(pool, { organisationId, personId, deviceId }, now))
  return {}
}

async function takePin(pool: pg.Pool, tried: Tried, now: Date): Promise<void> {
  try {
    await takeAttempt(pool, tried, now, MOST_PINS)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, 'That was five tries. Sign in with your name and password.')
  }
}

/** Nothing of the last person remains: their session on this device ends. */
async function endLast({ pool, cookies, now }: OpenCtx): Promise<void> {
  const token = cookies[SESSION_COOKIE]
  if (!token) return
  const { rows } = await once(pool, (db) =>
    sql<{ organisationId: string; personId: string }>`
      select * from find_session(${tokenHash(token)}, ${now})`.execute(db),
  )
  if (rows[0]) await endSessions(pool, rows[0], now, token)
}

export async function setPin(
  ctx: Ctx,
  { pin }: InputOf<typeof contract.setPin>,
): Promise<OutputOf<typeof contract.setPin>> {
  const { db, personId } = await ctx.self()
  await db
    .updateTable('account')
    .set({ pinHash: await hashPassword(pin) })
    .where('personId', '=', personId)
    .execute()
  return {}
}
