import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'

/** The instant at which a day of the child's home is over. */
export async function whenDayEnds(child: ChildGrant, ctx: Ctx, day: string): Promise<Date> {
  const { home } = await getChild(child, ctx.now)
  const { rows } = await sql<{ at: Date }>`
    select (${day}::date + 1)::timestamp at time zone ${home?.timeZone ?? 'UTC'} as at`.execute(child.db)
  return rows[0]?.at ?? ctx.now
}
