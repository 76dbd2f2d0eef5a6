import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type { Shape } from '#platform/shape.ts'
import type * as contract from '../contract/night.ts'
import { readTonight as permission } from '../permissions.ts'
import './tables.ts'

interface Row {
  childId: ChildId
  start: Shape | null
  end: Shape | null
  happenedAt: Date
  toldByName: string
  isHard: boolean
}

/** The last night by the clock of the home: the one that ended this morning, or is still going before eight. */
export async function readNight(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readNight>,
): Promise<OutputOf<typeof contract.readNight>> {
  const { db, childIds } = await ctx.children(permission, homeId)
  const children = `{${childIds.join(',')}}`
  const { rows } = await sql<Row>`
    with night as (
      select (d.day - 1 + time '20:00') at time zone h.time_zone as begins,
        (d.day + time '08:00') at time zone h.time_zone as ends
      from home h cross join lateral (select (${ctx.now}::timestamptz at time zone h.time_zone)::date as day) d
      where h.id = ${homeId}
    )
    select n.child_id, n.start_shape as start, n.end_shape as "end", n.happened_at,
      p.known_as as told_by_name, false as is_hard
    from night
    join note n on n.child_id = any(${children}::uuid[]) and n.happened_at >= night.begins and n.happened_at < night.ends
    join person p on p.organisation_id = n.organisation_id and p.id = n.told_by
    union all
    select m.child_id, null, null, m.happened_at, '', true
    from night
    join hard_moment m
      on m.child_id = any(${children}::uuid[]) and m.happened_at >= night.begins and m.happened_at < night.ends
    order by happened_at`.execute(db)
  const shown = rows.map(({ happenedAt, ...row }) => ({ ...row, happenedAt: happenedAt.toISOString() }))
  return {
    notes: shown.flatMap(({ isHard, ...note }) => (isHard ? [] : [withoutNulls(note)])),
    hardMoments: shown.flatMap(({ isHard, childId, happenedAt }) =>
      isHard ? [{ childId, happenedAt }] : [],
    ),
  }
}
