import { sql } from 'kysely'
import type { ChildId } from '#platform/ids.ts'
import type { ChildrenGrant } from '#platform/server/context.ts'
import { each } from '#platform/server/each.ts'
import './tables.ts'

/** A home whose days are counted in its own time zone, and since when. */
interface HomeSince {
  homeId: string
  timeZone: string
  since: Date
}

export interface MomentInHome {
  id: string
  childId: ChildId
  at: Date
}

/** The hard moments of children on the days on which they lived in a home, oldest first. */
export async function hardMomentsInHome(
  { db, childIds }: ChildrenGrant,
  { homeId, timeZone, since }: HomeSince,
): Promise<MomentInHome[]> {
  const { rows } = await sql<MomentInHome>`
    select m.id, m.child_id, m.happened_at as at
    from ${each(childIds, 'uuid')} c (id)
    join hard_moment m on m.child_id = c.id
    cross join lateral (select (m.happened_at at time zone ${timeZone})::date as day) d
    where m.happened_at >= ${since}
      and exists (
        select 1 from stay s
        where s.organisation_id = m.organisation_id and s.child_id = m.child_id and s.home_id = ${homeId}
          and s.from_on <= d.day and (s.to_on is null or s.to_on >= d.day))
    order by m.happened_at, m.id`.execute(db)
  return rows
}

/** When the day of one of these children was first written down in a home. */
export async function firstToldInHome(
  { db, childIds }: ChildrenGrant,
  { homeId, timeZone, since }: HomeSince,
): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(first.happened_at) as at
    from ${each(childIds, 'uuid')} c (id)
    join stay s on s.child_id = c.id
    cross join lateral (
      select f.happened_at from fact f
      where f.organisation_id = s.organisation_id and f.child_id = s.child_id
        and f.kind in ('records.note', 'records.hard-moment') and f.happened_at >= ${since}
        and f.happened_at >= s.from_on::timestamp at time zone ${timeZone}
        and (s.to_on is null or f.happened_at < (s.to_on + 1)::timestamp at time zone ${timeZone})
      order by f.happened_at limit 1
    ) first
    where s.home_id = ${homeId}`.execute(db)
  return rows[0]?.at ?? undefined
}
