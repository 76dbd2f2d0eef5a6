import { type RawBuilder, sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { HomeId } from '#platform/ids.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/care-team.ts'
import type { CareTeamMember } from '../contract/children.ts'
import { dayBefore } from '../home-day.ts'
import { arrangeCareTeam } from '../permissions.ts'
import './tables.ts'

type Row = CareTeamMember & { face: CareTeamMember['face'] | null; job: string | null }

/** Everyone with a tie to the child today, through the child or their home, each once and closest first. */
export async function careTeamOf(child: ChildGrant, now: Date): Promise<CareTeamMember[]> {
  const { rows } = await sql<Row>`
    select t.id as tie_id, p.id as person_id, p.name, p.known_as, p.job, p.face, t.relation,
      t.child_id is not null as of_child, t.responsibility, t.authority, t.accountability
    from (${nearestTies(child, now)}) t
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    order by p.id`.execute(child.db)
  return closestFirst(rows.map(withoutNulls))
}

/** The ties of a care team, one of each person, for a statement that reads more than them. */
export function nearestTies({ childId }: Pick<ChildGrant, 'childId'>, now: Date): RawBuilder<unknown> {
  return sql`
    with living as (
      select s.home_id, (${now}::timestamptz at time zone h.time_zone)::date as today
      from stay s join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
      where s.child_id = ${childId}
        and s.from_on <= (${now}::timestamptz at time zone h.time_zone)::date
        and (s.to_on is null or s.to_on >= (${now}::timestamptz at time zone h.time_zone)::date)
      order by s.from_on desc limit 1
    ), day as (
      select (select home_id from living) as home_id,
        coalesce((select today from living), (${now}::timestamptz at time zone 'UTC')::date) as today
    ), near as (
      select * from tie where child_id = ${childId}
      union all
      select * from tie
      where home_id = (select home_id from day) and relation in ('home-manager', 'clinician', 'home-team')
    )
    select distinct on (person_id) near.* from near cross join day
    where from_on <= today and (to_on is null or to_on >= today)
    order by person_id, array_position(
      array['key-worker', 'clinician', 'home-manager', 'placing-authority', 'family', 'home-team'], relation),
      child_id is null, from_on desc`
}

/** Those who are closest to the child first; of those equally close, in the order in which they came. */
export function closestFirst<Member extends Pick<CareTeamMember, 'relation'>>(
  team: readonly Member[],
): Member[] {
  return team.toSorted((one, other) => ORDER.indexOf(one.relation) - ORDER.indexOf(other.relation))
}

/** Who is responsible for the provider today, and so stands to every child that it looks after. */
export async function responsibleToday(
  { db }: ChildGrant,
  now: Date,
): Promise<Pick<CareTeamMember, 'personId' | 'knownAs' | 'face' | 'relation'>[]> {
  const { rows } = await sql<Pick<Row, 'personId' | 'knownAs' | 'face' | 'relation'>>`
    select distinct on (p.id) p.id as person_id, p.known_as, p.face, t.relation
    from tie t
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    where t.organisation_id = attune_organisation() and t.relation = 'responsible-individual'
      and t.from_on <= (${now}::timestamptz at time zone 'UTC')::date
      and (t.to_on is null or t.to_on >= (${now}::timestamptz at time zone 'UTC')::date)
    order by p.id`.execute(db)
  return rows.map(withoutNulls)
}

/** Who manages the home where the child lives today, also those who stand near the child in another way first. */
export async function managersOf(child: ChildGrant, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct t.person_id as id
    from stay s
    join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
    cross join lateral (select (${now}::timestamptz at time zone h.time_zone)::date as day) today
    join tie t on t.organisation_id = s.organisation_id and t.home_id = s.home_id
    where s.child_id = ${child.childId} and t.child_id is null and t.relation = 'home-manager'
      and s.from_on <= day and (s.to_on is null or s.to_on >= day)
      and t.from_on <= day and (t.to_on is null or t.to_on >= day)`.execute(child.db)
  return rows.map(({ id }) => id)
}

const ORDER: string[] = [
  'key-worker',
  'clinician',
  'home-manager',
  'placing-authority',
  'family',
  'home-team',
]

/** Names someone of the home in the child's care team: what they do, may decide and answer for. */
export async function nameInCareTeam(
  ctx: Ctx,
  { childId, ...tie }: InputOf<typeof contract.nameInCareTeam>,
): Promise<OutputOf<typeof contract.nameInCareTeam>> {
  const child = await ctx.child(childId, arrangeCareTeam)
  const { rows: works } = await sql`
    select 1 from tie t
    join stay s on s.organisation_id = t.organisation_id and s.home_id = t.home_id
    join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
    cross join lateral (
      select greatest(${tie.fromOn}::date, (${ctx.now}::timestamptz at time zone h.time_zone)::date) as day
    ) from_then
    where s.child_id = ${childId} and t.person_id = ${tie.personId}
      and (s.to_on is null or s.to_on >= day) and (t.to_on is null or t.to_on >= day)
    limit 1`.execute(child.db)
  if (works.length === 0) throw new NotValid({ personId: ['Choose someone who works in this home.'] })
  await child.db
    .insertInto('tie')
    .values({ ...tie, organisationId: ctx.actor.organisationId, childId, madeBy: ctx.actor.id })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

/** Ends someone's part in the child's care team with a day; their access through it ends too. */
export async function endInCareTeam(
  ctx: Ctx,
  { childId, tieId, toOn }: InputOf<typeof contract.endInCareTeam>,
): Promise<OutputOf<typeof contract.endInCareTeam>> {
  const child = await ctx.child(childId, arrangeCareTeam)
  const tie = await child.db
    .selectFrom('tie')
    .select(['fromOn', 'toOn'])
    .where('id', '=', tieId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!tie) throw new NotFound('This tie')
  if (toOn < tie.fromOn) throw new NotValid({ toOn: ['This is before the tie began.'] })
  if (tie.toOn && toOn > tie.toOn) throw new NotValid({ toOn: ['This has ended on an earlier day.'] })
  await child.db.updateTable('tie').set({ toOn }).where('id', '=', tieId).execute()
  return {}
}

/** A child moves on: who was near them for the home no longer is. Family and the placing authority stay. */
export async function endPartsOfHome({ db, childId }: ChildGrant, onDay: string): Promise<void> {
  await db
    .updateTable('tie')
    .set({ toOn: onDay })
    .where('childId', '=', childId)
    .where('relation', 'in', ['key-worker', 'clinician'])
    .where('fromOn', '<=', onDay)
    .where(({ eb, or }) => or([eb('toOn', 'is', null), eb('toOn', '>', onDay)]))
    .execute()
}

/**
 * A child moves to a home: who was near them for the one before stays only if they work in the new one
 * from the first day. The last day of the others is the one before.
 */
export async function endPartsElsewhere(
  { db, childId }: ChildGrant,
  homeId: HomeId,
  fromOn: string,
): Promise<void> {
  const { rows: elsewhere } = await sql<{ id: string; fromOn: string; knownAs: string }>`
    select t.id, t.from_on, p.known_as from tie t
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    where t.child_id = ${childId} and t.relation in ('key-worker', 'clinician')
      and (t.to_on is null or t.to_on >= ${fromOn})
      and not exists (
        select 1 from tie w
        where w.organisation_id = t.organisation_id and w.person_id = t.person_id and w.home_id = ${homeId}
          and w.relation in ('home-team', 'home-manager', 'clinician')
          and w.from_on <= ${fromOn} and (w.to_on is null or w.to_on >= ${fromOn}))`.execute(db)
  const later = elsewhere.find((one) => one.fromOn >= fromOn)
  if (later) {
    const says = `${later.knownAs} begins with them on ${later.fromOn} and does not work there. Choose a later day.`
    throw new NotValid({ fromOn: [says] })
  }
  for (const { id } of elsewhere) {
    await db
      .updateTable('tie')
      .set({ toOn: dayBefore(fromOn) })
      .where('id', '=', id)
      .execute()
  }
}
