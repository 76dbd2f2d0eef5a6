import { sql } from 'kysely'
import { managersOf } from '#people/server/care-team.ts'
import type { Relation } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import './tables.ts'

/** Who used a measure in a hard moment, by any telling of it: they decide nothing about themselves. */
export async function concernedIn({ db, childId }: ChildGrant, momentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.id from measure m
    left join measure_account a on a.organisation_id = m.organisation_id and a.measure_id = m.id
    cross join lateral unnest(m.users || coalesce(a.users, '{}')) as u (id)
    where m.child_id = ${childId} and m.moment_id = ${momentId}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The manager answers; where every manager of the home was concerned, the responsible individual does. */
export async function whoAnswers(
  child: ChildGrant,
  { now }: Pick<Ctx, 'now'>,
  concerned: readonly string[],
): Promise<Relation[]> {
  const managers = await managersOf(child, now)
  const isFree = managers.length === 0 || managers.some((id) => !concerned.includes(id))
  return [isFree ? 'home-manager' : 'responsible-individual']
}
