import type { Selectable, Updateable } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Database } from '#platform/server/database.ts'
import type { Secret } from '#platform/server/secret.ts'
import type * as contract from '../contract/choices.ts'
import { chosenBy } from './chosen.ts'
import { emailCode } from './email-code.ts'

const MOST_TRIES = 5
const MOST_A_DAY = 5
const DAY = 24 * 3_600_000

type Check = Selectable<Database['emailCheck']>

/** Where an address stands. A code counts for a day. */
export function stateOf(check: Check | undefined, now: Date) {
  if (!check) return 'none'
  if (check.confirmedAt) return 'confirmed'
  return check.endedAt || check.toldAt.getTime() + DAY <= now.getTime() ? 'ended' : 'waiting'
}

/** The last check of this address of the one who asks. One that was confirmed stays so. */
export async function lastCheckOf(ctx: Ctx, email: string, isToChange = false): Promise<Check | undefined> {
  const { db, personId } = await ctx.self()
  return db
    .selectFrom('emailCheck')
    .selectAll()
    .where('personId', '=', personId)
    .where('email', '=', email)
    .orderBy('confirmedAt', (order) => order.asc().nullsLast())
    .orderBy('endedAt', (order) => order.desc().nullsFirst())
    .orderBy('toldAt', 'desc')
    .limit(1)
    .$if(isToChange, (asked) => asked.forUpdate())
    .executeTakeFirst()
}

/** Asks for a code to an address, five times a day at most: it may be somebody else's. */
export async function askForCode(ctx: Ctx, { id, email }: { id: string; email: string }): Promise<void> {
  const { db, personId } = await ctx.self()
  const { organisationId } = ctx.actor
  const { asked } = await db
    .selectFrom('emailCheck')
    .select(({ fn }) => fn.countAll<string>().as('asked'))
    .where('personId', '=', personId)
    .where('toldAt', '>', new Date(ctx.now.getTime() - DAY))
    .executeTakeFirstOrThrow()
  if (Number(asked) >= MOST_A_DAY) {
    throw new NotValid({ email: ['Five codes were sent within a day. Try again tomorrow.'] })
  }
  await db
    .updateTable('emailCheck')
    .set({ endedAt: ctx.now })
    .where('personId', '=', personId)
    .where('confirmedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
  await db
    .insertInto('emailCheck')
    .values({ id, organisationId, personId, email, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
}

export async function sendCode(
  ctx: Ctx,
  { id }: InputOf<typeof contract.sendEmailCode>,
): Promise<OutputOf<typeof contract.sendEmailCode>> {
  const { email } = await chosenBy(ctx)
  const state = stateOf(await lastCheckOf(ctx, email), ctx.now)
  if (email && state !== 'confirmed') await askForCode(ctx, { id, email })
  return {}
}

/** A wrong code is an answer and no refusal, so that it is counted. */
export async function confirm(
  ctx: Ctx,
  secret: Secret,
  { code }: InputOf<typeof contract.confirmEmail>,
): Promise<OutputOf<typeof contract.confirmEmail>> {
  const { email } = await chosenBy(ctx)
  const check = await lastCheckOf(ctx, email, true)
  const state = stateOf(check, ctx.now)
  if (!check || state === 'none' || state === 'ended') return { emailIs: 'ended', triesLeft: 0 }
  if (state === 'confirmed') return { emailIs: 'confirmed', triesLeft: 0 }
  if (emailCode(secret, { ...check, checkId: check.id }) === code) {
    await change(ctx, check, { confirmedAt: ctx.now })
    return { emailIs: 'confirmed', triesLeft: 0 }
  }
  const wrongTries = check.wrongTries + 1
  const isOver = wrongTries >= MOST_TRIES
  await change(ctx, check, { wrongTries, ...(isOver && { endedAt: ctx.now }) })
  return { emailIs: isOver ? 'ended' : 'waiting', triesLeft: MOST_TRIES - wrongTries }
}

async function change(ctx: Ctx, { id }: Check, what: Updateable<Database['emailCheck']>): Promise<void> {
  const { db } = await ctx.self()
  await db.updateTable('emailCheck').set(what).where('id', '=', id).execute()
}
