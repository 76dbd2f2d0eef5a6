import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/here.ts'
import { sayHere as maySay, planRota } from '../permissions.ts'
import './tables.ts'

/** Keeps that somebody came or left, as they said it themselves. */
export async function sayHere(
  ctx: Ctx,
  said: InputOf<typeof contract.sayHere>,
  told: Told,
): Promise<Receipt> {
  const { db, homeId } = await ctx.home(said.homeId, maySay)
  return tellOnce(ctx, told, said.id, () => {
    const { happenedAt, deviceSaidAt } = timeOf(said.at, ctx.now)
    return db
      .insertInto('workedShift')
      .values({
        ...{ organisationId: ctx.actor.organisationId, id: said.id, homeId },
        ...{ workId: said.workId, workerId: ctx.actor.id, shiftId: said.shiftId ?? null },
        cameAt: said.said === 'came' ? happenedAt : null,
        wentAt: said.said === 'went' ? happenedAt : null,
        ...{ deviceSaidAt, toldBy: ctx.actor.id, toldAt: ctx.now },
      })
      .execute()
  })
}

/** Keeps when others really came and went, as the manager says it; what they said themselves stays beside it. */
export async function confirmWorked(
  ctx: Ctx,
  { homeId, worked }: InputOf<typeof contract.confirmWorked>,
): Promise<OutputOf<typeof contract.confirmWorked>> {
  const { db } = await ctx.home(homeId, planRota)
  if (worked.some(({ cameAt, wentAt }) => wentAt <= cameAt)) {
    throw new NotValid({ wentAt: ['This is before they came.'] })
  }
  if (worked.some(({ wentAt }) => new Date(wentAt) > ctx.now)) {
    throw new NotValid({ wentAt: ['This is still to come. Say it when they have left.'] })
  }
  const { organisationId, id: toldBy } = ctx.actor
  const workers = `{${worked.map(({ workerId }) => workerId).join(',')}}`
  const { rows: strangers } = await sql`
    select 1 from unnest(${workers}::uuid[]) as w (id) where not exists (
      select 1 from tie t where t.person_id = w.id and t.home_id = ${homeId}) limit 1`.execute(db)
  if (strangers.length > 0) throw new NotValid({ workerId: ['Choose someone who works in this home.'] })
  await db
    .insertInto('workedShift')
    .values(
      worked.map(({ takenBack = false, shiftId, cameAt, wentAt, ...work }) => ({
        ...work,
        ...{ organisationId, homeId, takenBack, shiftId: shiftId ?? null, deviceSaidAt: null },
        ...{ cameAt: new Date(cameAt), wentAt: new Date(wentAt), toldBy, toldAt: ctx.now },
      })),
    )
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}
