import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { isHereForShifts } from '#platform/permissions.ts'
import { NotAllowed, NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/visitors.ts'
import { readVisitors as mayRead, signVisitors } from '../permissions.ts'
import { dayAfter, instantOf, onTheWall } from '../wall-time.ts'
import { zoneOf } from './home-zone.ts'
import './tables.ts'

export async function signVisitorIn(
  ctx: Ctx,
  visit: InputOf<typeof contract.signVisitorIn>,
  told: Told,
): Promise<Receipt> {
  const { db } = await ctx.home(visit.homeId, signVisitors)
  return tellOnce(ctx, told, visit.id, async () => {
    if (visit.childId) await requireLivedHere(db, visit.homeId, visit.childId)
    const { happenedAt: cameAt, deviceSaidAt } = timeOf(visit.cameAt, ctx.now)
    const { organisationId, id: toldBy } = ctx.actor
    const childId = visit.childId ?? null
    await db
      .insertInto('visit')
      .values({ ...visit, childId, organisationId, cameAt, deviceSaidAt, toldBy, toldAt: ctx.now })
      .execute()
  })
}

async function requireLivedHere(db: HomeGrant['db'], homeId: string, childId: string): Promise<void> {
  const stay = await db
    .selectFrom('stay')
    .select('id')
    .where('homeId', '=', homeId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!stay) throw new NotValid({ childId: ['Choose someone who lives here.'] })
}

export async function signVisitorOut(
  ctx: Ctx,
  left: InputOf<typeof contract.signVisitorOut>,
  told: Told,
): Promise<Receipt> {
  const { db, homeId } = await ctx.home(left.homeId, signVisitors)
  return tellOnce(ctx, told, left.id, async () => {
    const { id, visitId } = left
    const visit = await db.selectFrom('visit').select('id').where('id', '=', visitId).executeTakeFirst()
    if (!visit) throw new NotFound('This visit')
    const { happenedAt: leftAt, deviceSaidAt } = timeOf(left.leftAt, ctx.now)
    const { organisationId, id: toldBy } = ctx.actor
    await db
      .insertInto('visitLeft')
      .values({ organisationId, id, homeId, visitId, leftAt, deviceSaidAt, toldBy, toldAt: ctx.now })
      .execute()
  })
}

interface Row extends Omit<contract.VisitShown, 'cameAt' | 'leftAt' | 'childId'> {
  cameAt: Date
  leftAt: Date | null
  childId: contract.VisitShown['childId'] | null
}

/** The visitors of a day, who came first first. Today has whoever came before and has not left. */
export async function readVisitors(
  ctx: Ctx,
  { homeId, onDay }: InputOf<typeof contract.readVisitors>,
): Promise<OutputOf<typeof contract.readVisitors>> {
  const { db, relations } = await ctx.home(homeId, mayRead)
  const timeZone = await zoneOf(db, homeId)
  const today = onTheWall(ctx.now, timeZone).day
  if (isHereForShifts(relations) && onDay < dayAfter(today, -1)) throw new NotAllowed()
  const from = instantOf(onDay, '00:00', timeZone)
  const to = instantOf(dayAfter(onDay), '00:00', timeZone)
  const isToday = today === onDay
  const { rows } = await sql<Row>`
    select v.id, v.name, v.kind, v.comes_from, v.child_id, v.sees, v.reason, v.came_at, gone.left_at,
      p.known_as as signed_in_by
    from visit v
    join person p on p.organisation_id = v.organisation_id and p.id = v.told_by
    left join lateral (
      select l.left_at from visit_left l
      where l.organisation_id = v.organisation_id and l.visit_id = v.id
      order by l.told_at desc, l.id limit 1
    ) gone on true
    where v.home_id = ${homeId} and v.came_at < ${to}
      and (v.came_at >= ${from} or (${isToday} and gone.left_at is null and v.came_at > ${from}::timestamptz - interval '7 days'))
    order by v.came_at, v.id`.execute(db)
  return {
    visits: rows.map(({ cameAt, leftAt, ...row }) => ({
      ...withoutNulls(row),
      cameAt: cameAt.toISOString(),
      leftAt: leftAt?.toISOString(),
    })),
  }
}
