import { type RawBuilder, sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import './tables.ts'

/**
 * Which of some people are adults around a child: tied, now or once, to them, to a home in which they live or lived, or
 * to the whole provider; or with them in an emergency. What was true when it was written is not refused later.
 */
export function adultsAround(child: ChildGrant, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return those(child, ids, isAdultAround(child))
}

/** Which of some people are other young people of a home in which a child lives or lived. */
export function childrenAround(child: ChildGrant, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return those(child, ids, isChildAround(child))
}

/** Whether somebody is around a child, grown up or not. */
export async function isAround(child: ChildGrant, id: string): Promise<boolean> {
  return (await those(child, [id], sql`${isAdultAround(child)} or ${isChildAround(child)}`)).size > 0
}

async function those({ db }: ChildGrant, ids: readonly string[], are: RawBuilder<unknown>) {
  if (ids.length === 0) return new Set<string>()
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${`{${ids.join(',')}}`}::uuid[]) as p (id) where ${are}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

const isAdultAround = ({ childId }: ChildGrant) => sql`(
  exists (
    select 1 from tie t
    where t.organisation_id = attune_organisation() and t.person_id = p.id
      and (t.child_id = ${childId} or t.child_id is null and t.home_id is null or t.home_id in (
        select s.home_id from stay s
        where s.organisation_id = attune_organisation() and s.child_id = ${childId})))
  or exists (
    select 1 from break_glass b
    where b.organisation_id = attune_organisation() and b.child_id = ${childId} and b.person_id = p.id))`

const isChildAround = ({ childId }: ChildGrant) => sql`exists (
  select 1 from stay s
  join stay o on o.organisation_id = s.organisation_id and o.home_id = s.home_id and o.child_id = p.id
  where s.organisation_id = attune_organisation() and s.child_id = ${childId})`
