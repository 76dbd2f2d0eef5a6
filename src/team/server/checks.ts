import type { InputOf, Receipt } from '#platform/contract.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

/** Keeps how a worker arrives or leaves. It is told to nobody: what may be seen of it is read where it may. */
export async function checkIn(
  ctx: Ctx,
  check: InputOf<typeof contract.checkIn>,
  told: Told,
): Promise<Receipt> {
  const { db } = await ctx.home(check.homeId, permissions.checkIn)
  const { organisationId, id: personId } = ctx.actor
  return tellOnce(ctx, told, check.id, () =>
    db
      .insertInto('arrivalCheck')
      .values({ ...check, ...timeOf(check.happenedAt, ctx.now), organisationId, personId, toldAt: ctx.now })
      .execute(),
  )
}

/** Keeps a worker's choice about one home. Both ways are only added: the newest counts. */
export async function shareArrivals(
  ctx: Ctx,
  choice: InputOf<typeof contract.shareArrivals>,
  told: Told,
): Promise<Receipt> {
  const { db } = await ctx.home(choice.homeId, permissions.checkIn)
  const { organisationId, id: personId } = ctx.actor
  return tellOnce(ctx, told, choice.id, () =>
    db
      .insertInto('arrivalSharing')
      .values({ ...choice, organisationId, personId, toldAt: ctx.now })
      .execute(),
  )
}

/** Keeps what helps a worker, beside what they wrote before. */
export async function tellWhatHelps(
  ctx: Ctx,
  plan: InputOf<typeof contract.tellWhatHelps>,
  told: Told,
): Promise<Receipt> {
  const { db, personId } = await ctx.self()
  const { organisationId } = ctx.actor
  return tellOnce(ctx, told, plan.id, () =>
    db
      .insertInto('whatHelpsMe')
      .values({ ...plan, organisationId, personId, toldAt: ctx.now })
      .execute(),
  )
}
