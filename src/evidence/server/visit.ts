import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { ChildrenGrant, Ctx } from '#platform/server/context.ts'
import { readVisit as permission } from '../permissions.ts'
import type * as contract from '../visit.ts'
import './tables.ts'

type Visit = OutputOf<typeof contract.readVisit>

const THREE_MONTHS = 92 * 86_400_000

/** Counts what shows care working in a home now; each figure names whose records it is of. */
export async function readVisit(ctx: Ctx, { homeId }: InputOf<typeof contract.readVisit>): Promise<Visit> {
  const grant = await ctx.children(permission, homeId)
  const { rows: months } = await sql<{ from: Date }>`
    select date_trunc('month', ${ctx.now}::timestamptz at time zone h.time_zone) at time zone h.time_zone as "from"
    from home h where h.id = ${homeId}`.execute(grant.db)
  const from = months[0]?.from ?? ctx.now
  const [told, holds] = await Promise.all([toldSince(grant, from), holdsOf(grant, ctx.now)])
  return {
    month: { from: from.toISOString(), to: new Date(ctx.now.getTime() + 1).toISOString() },
    views: told.map(({ childId, views: count }) => ({ childId, count })),
    family: told.map(({ childId, times: count, last }) => ({
      childId,
      count,
      ...(last && { last: last.toISOString() }),
    })),
    holds,
  }
}

interface Told {
  childId: ChildId
  views: number
  times: number
  last: Date | null
}

/** Family time that took place, told by one adult or by two. Own words are counted as the chronology's filter shows them, so that the way there finds as many. */
async function toldSince({ db, childIds }: ChildrenGrant, from: Date): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select c.child_id, views.count as views, family.count as times, family.last
    from unnest(${`{${childIds.join(',')}}`}::uuid[]) as c (child_id)
    cross join lateral (
      select count(*)::int as count from fact f
      where f.organisation_id = attune_organisation() and f.child_id = c.child_id and f.happened_at >= ${from}
        and (f.kind = 'people.own-words' or f.kind like 'collaboration.%')
    ) views
    cross join lateral (
      select count(distinct t.family_time_id) filter (where t.happened_at >= ${from})::int as count,
        max(t.happened_at) as last
      from family_time_told t
      where t.organisation_id = attune_organisation() and t.child_id = c.child_id and t.happened
    ) family`.execute(db)
  return rows
}

/** Signatures that are there or were due; a clock that was set right counts once, by its right time. */
async function holdsOf({ db, childIds }: ChildrenGrant, now: Date): Promise<Visit['holds']> {
  const { rows } = await sql<Visit['holds'][number]>`
    select d.child_id, d.about, coalesce(d.done_at <= d.due_at, false) as is_in_time from duty d
    where d.organisation_id = attune_organisation() and d.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
      and d.kind = 'hard-moments.sign-measure' and d.due_at is not null
      and coalesce(d.outcome, '') <> 'time-set-right' and (d.done_at is not null or d.due_at <= ${now})
      and d.opened_at > ${new Date(now.getTime() - THREE_MONTHS)}
    order by d.opened_at desc, d.id`.execute(db)
  return rows
}
