import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/choices.ts'
import { chosenBy } from './chosen.ts'
import { askForCode, lastCheckOf, stateOf } from './email-checks.ts'
import './tables.ts'

/** What this server has to remind people with. */
export interface Reach {
  hasMail: boolean
  pushKey: string
}

export async function readChoice(
  ctx: Ctx,
  reach: Reach,
): Promise<OutputOf<typeof contract.readReminderChoice>> {
  const { email, quietFrom, quietTo } = await chosenBy(ctx)
  const emailIs = stateOf(await lastCheckOf(ctx, email), ctx.now)
  return { email, emailIs, quietFrom: quietFrom.slice(0, 5), quietTo: quietTo.slice(0, 5), ...reach }
}

export async function choose(
  ctx: Ctx,
  choice: InputOf<typeof contract.chooseReminders>,
): Promise<OutputOf<typeof contract.chooseReminders>> {
  const { db, personId } = await ctx.self()
  const { organisationId } = ctx.actor
  await db
    .insertInto('reminderChoice')
    .values({ ...choice, organisationId, personId, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  const state = stateOf(await lastCheckOf(ctx, choice.email), ctx.now)
  if (choice.email && state !== 'confirmed' && state !== 'waiting') await askForCode(ctx, choice)
  return {}
}

export async function wakeBrowser(
  ctx: Ctx,
  { id, endpoint }: InputOf<typeof contract.wakeBrowser>,
): Promise<OutputOf<typeof contract.wakeBrowser>> {
  const { db, personId } = await ctx.self()
  const { organisationId } = ctx.actor
  await endBrowser(ctx, endpoint)
  await db
    .insertInto('pushSubscription')
    .values({ id, organisationId, personId, endpoint, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

export async function leaveBrowser(
  ctx: Ctx,
  { endpoint }: InputOf<typeof contract.leaveBrowser>,
): Promise<OutputOf<typeof contract.leaveBrowser>> {
  await endBrowser(ctx, endpoint)
  return {}
}

async function endBrowser(ctx: Ctx, endpoint: string): Promise<void> {
  const { db, personId } = await ctx.self()
  await db
    .updateTable('pushSubscription')
    .set({ endedAt: ctx.now })
    .where('personId', '=', personId)
    .where('endpoint', '=', endpoint)
    .where('endedAt', 'is', null)
    .execute()
}

export async function seeDuties(
  ctx: Ctx,
  { dutyIds }: InputOf<typeof contract.seeDuties>,
): Promise<OutputOf<typeof contract.seeDuties>> {
  const { db, personId } = await ctx.self()
  await db
    .updateTable('alert')
    .set({ seenAt: ctx.now })
    .where('personId', '=', personId)
    .where('dutyId', '=', sql<string>`any(${`{${dutyIds.join(',')}}`}::uuid[])`)
    .where('seenAt', 'is', null)
    .execute()
  return {}
}
