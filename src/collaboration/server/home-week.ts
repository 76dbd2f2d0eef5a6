import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Shape } from '#platform/shape.ts'
import type * as contract from '../contract/check-ins.ts'
import { readCheckIns } from '../permissions.ts'
import './tables.ts'

type Week = OutputOf<typeof contract.readHomeWeek>

/** Seven days of each child of a home, in the shapes that they showed to their team. */
export async function readHomeWeek(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readHomeWeek>,
): Promise<Week> {
  const { db, childIds } = await ctx.children(readCheckIns, homeId)
  const { rows } = await sql<{ childId: ChildId; on: string; shapes: Shape[] }>`
    with days as (
      select h.organisation_id, h.time_zone,
        (${ctx.now}::timestamptz at time zone h.time_zone)::date - back as day
      from home h cross join generate_series(0, 6) as back where h.id = ${homeId}
    )
    select c.child_id, d.day as "on", array(
      select k.shape from check_in k
      where k.organisation_id = d.organisation_id and k.child_id = c.child_id and k.seen_by = 'team'
        and k.happened_at >= d.day::timestamp at time zone d.time_zone
        and k.happened_at < (d.day + 1)::timestamp at time zone d.time_zone
      order by k.happened_at) as shapes
    from unnest(${childIds}::uuid[]) as c (child_id) cross join days d
    order by c.child_id, d.day`.execute(db)
  const byChild = Map.groupBy(rows, ({ childId }) => childId)
  return {
    children: [...byChild].map(([childId, days]) => ({
      childId,
      days: days.map(({ on, shapes }) => ({ on, shapes })),
    })),
  }
}
