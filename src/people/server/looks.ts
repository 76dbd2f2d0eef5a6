import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type * as contract from '../contract/looks.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

const HOUR = 3_600_000

/**
 * Opens a record for an hour to someone who works for the provider. Whether the child exists is not told:
 * a wrong id opens nothing, nor does that of a child who lives nowhere today, for no manager would see it.
 */
export async function openInEmergency(
  ctx: Ctx,
  { id, childId, because }: InputOf<typeof contract.openInEmergency>,
): Promise<OutputOf<typeof contract.openInEmergency>> {
  const { db, organisationId } = await ctx.organisation(permissions.openInEmergency)
  const { personId } = await ctx.self()
  const closesAt = new Date(ctx.now.getTime() + HOUR)
  await sql`
    insert into break_glass (organisation_id, id, child_id, person_id, because, opened_at, closes_at)
    select ${organisationId}, ${id}, ${childId}, ${personId}, ${because}, ${ctx.now}, ${closesAt}
    where exists (
      select 1 from stay s join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
      where s.organisation_id = ${organisationId} and s.child_id = ${childId}
        and s.from_on <= (${ctx.now}::timestamptz at time zone h.time_zone)::date
        and (s.to_on is null or s.to_on >= (${ctx.now}::timestamptz at time zone h.time_zone)::date))
    on conflict do nothing`.execute(db)
  return { closesAt: closesAt.toISOString() }
}

/** Looks of one day stand together: the day of the home where the child lives, or lived last. */
export async function readLooks(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readLooks>,
): Promise<OutputOf<typeof contract.readLooks>> {
  const child = await ctx.child(childId, permissions.readLooks)
  const { rows } = await sql<Omit<Look, 'at'> & { at: Date }>`
    with lived as (
      select h.organisation_id, h.time_zone
      from stay s join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
      where s.child_id = ${childId} and s.from_on <= (${ctx.now}::timestamptz at time zone h.time_zone)::date
      order by s.from_on desc limit 1
    )
    select max(l.at) as at, p.id as person_id, p.known_as, coalesce(p.job, '') as job, l.outcome,
      count(*)::int as times
    from access_log l
    join person p on p.organisation_id = l.organisation_id and p.id = l.actor_id
    left join lived d on d.organisation_id = l.organisation_id
    where l.child_id = ${childId} and l.actor_id <> ${childId}
    group by p.id, p.known_as, p.job, l.outcome, (l.at at time zone coalesce(d.time_zone, 'UTC'))::date
    order by max(l.at) desc limit 200`.execute(child.db)
  const looks = rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  return { looks, emergencies: await emergenciesOf(child) }
}

/** Until when the record is open to the one who asks, when it is open in an emergency. */
export async function openUntil(child: ChildGrant, { actor, now }: Ctx): Promise<string | undefined> {
  if (!child.relations.every((relation) => relation === 'emergency')) return undefined
  const open = await child.db
    .selectFrom('breakGlass')
    .select('closesAt')
    .where('childId', '=', child.childId)
    .where('personId', '=', actor.id)
    .where('closesAt', '>', now)
    .orderBy('closesAt', 'desc')
    .executeTakeFirst()
  return open?.closesAt.toISOString()
}

type Look = OutputOf<typeof contract.readLooks>['looks'][number]
type Shown = OutputOf<typeof contract.listEmergencies>['emergencies'][number]

async function emergenciesOf(child: ChildGrant): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'openedAt' | 'closesAt'> & { openedAt: Date; closesAt: Date }>`
    select b.id, b.child_id, b.person_id, p.known_as, b.because, b.opened_at, b.closes_at, coalesce(b.review, '') as review
    from break_glass b
    join person p on p.organisation_id = b.organisation_id and p.id = b.person_id
    where b.child_id = ${child.childId} order by b.opened_at desc limit 50`.execute(child.db)
  return rows.map(shown)
}

function shown(row: Omit<Shown, 'openedAt' | 'closesAt'> & { openedAt: Date; closesAt: Date }): Shown {
  return {
    ...row,
    openedAt: row.openedAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    review: row.review || undefined,
  }
}

export async function listEmergencies(ctx: Ctx): Promise<OutputOf<typeof contract.listEmergencies>> {
  const { db } = await ctx.children(permissions.reviewBreakGlass)
  return { emergencies: await waitingForReview(db) }
}

async function waitingForReview(db: Tx): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'openedAt' | 'closesAt'> & { openedAt: Date; closesAt: Date }>`
    select b.id, b.child_id, b.person_id, p.known_as, b.because, b.opened_at, b.closes_at, '' as review
    from break_glass b
    join person p on p.organisation_id = b.organisation_id and p.id = b.person_id
    where b.reviewed_at is null order by b.opened_at`.execute(db)
  return rows.map(shown)
}

export async function reviewEmergency(
  ctx: Ctx,
  { childId, emergencyId, review }: InputOf<typeof contract.reviewEmergency>,
): Promise<OutputOf<typeof contract.reviewEmergency>> {
  const child = await ctx.child(childId, permissions.reviewBreakGlass)
  const reviewed = await child.db
    .updateTable('breakGlass')
    .set({ review, reviewedAt: ctx.now, reviewedBy: ctx.actor.id })
    .where('id', '=', emergencyId)
    .where('personId', '<>', ctx.actor.id)
    .where('reviewedAt', 'is', null)
    .returning('id')
    .execute()
  if (reviewed.length === 0) throw new NotFound('An opening that you may review')
  return {}
}
