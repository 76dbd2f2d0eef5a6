import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { plansInForce } from '#response/server/plan-versions.ts'
import type * as contract from '../contract/today.ts'
import * as permissions from '../permissions.ts'
import { dayLines } from '../timetable.ts'
import { enrichmentsOf, plannedTimesOf } from './enrichment-rows.ts'
import { agreementsOf, familyTimeRows, shownOf } from './family-rows.ts'
import './tables.ts'

/** What is planned in a home today for each child, and who may call or visit. */
export async function readToday(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readToday>,
): Promise<OutputOf<typeof contract.readToday>> {
  const { db, childIds } = await ctx.children(permissions.readToday, homeId)
  if (childIds.length === 0) return { children: [] }
  const { timeZone, from, to } = await dayOf(db, homeId, ctx.now)
  const today = todayIn(timeZone, ctx.now)
  const ids = sql`any(${`{${childIds.join(',')}}`}::uuid[])`
  const [plans, planned, rows, family, agreements, together] = await Promise.all([
    plansInForce(db, childIds),
    plannedTimesOf(db, childIds, today),
    enrichmentsOf(db, sql`e.child_id = ${ids} and e.happened_at >= ${from} and e.happened_at < ${to}`),
    familyTimeRows(db, childIds, { since: from, until: to, limit: 100 }),
    agreementsOf(db, childIds),
    lastTogether(db, childIds),
  ])
  return {
    children: childIds.map((childId) => {
      const mine = <One extends { childId: string }>(all: readonly One[]) =>
        all.filter((one) => one.childId === childId)
      const plan = plans.find((one) => one.childId === childId)?.plan
      const titles = new Map<string, string>(plan?.responses.map(({ id, title }) => [id, title]))
      const last = together.find((one) => one.childId === childId)
      return {
        childId,
        lines: dayLines(
          mine(planned),
          mine(rows).map((row) => ({ ...row, day: today })),
          titles,
          today,
        ),
        family: mine(family).map(shownOf),
        agreements: mine(agreements).map(({ who, ways, supervised, byOrder, words }) => ({
          who,
          ways,
          supervised,
          byOrder,
          words,
        })),
        ...(last && { lastTogether: last.at.toISOString() }),
        ...(last?.nextOn && last.nextOn >= today && { nextOn: last.nextOn }),
      }
    }),
  }
}

async function dayOf(db: Tx, homeId: string, now: Date) {
  const { rows } = await sql<{ timeZone: string; from: Date; to: Date }>`
    select h.time_zone, d.day at time zone h.time_zone as "from", (d.day + interval '1 day') at time zone h.time_zone as "to"
    from home h cross join lateral (select date_trunc('day', ${now}::timestamptz at time zone h.time_zone) as day) d
    where h.organisation_id = attune_organisation() and h.id = ${homeId}`.execute(db)
  return rows[0] ?? { timeZone: 'UTC', from: now, to: now }
}

interface Together {
  childId: ChildId
  at: Date
  nextOn: string | null
}

/** The last session of each child, offered or spent together. */
async function lastTogether(db: Tx, childIds: readonly ChildId[]): Promise<Together[]> {
  const { rows } = await sql<Together>`
    select k.child_id, last.at, last.next_on
    from unnest(${`{${childIds.join(',')}}`}::uuid[]) as k (child_id)
    cross join lateral (
      select s.happened_at as at, c.next_on
      from key_work_session s
      join key_work_close c on c.organisation_id = s.organisation_id and c.session_id = s.id
      where s.organisation_id = attune_organisation() and s.child_id = k.child_id
      order by s.happened_at desc limit 1
    ) last`.execute(db)
  return rows
}
