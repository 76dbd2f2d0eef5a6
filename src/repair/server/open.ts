import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { PersonId } from '#platform/ids.ts'
import type { ChildrenGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/open.ts'
import * as permissions from '../permissions.ts'
import { safetyReviewOpen } from './safety-reviews.ts'
import './tables.ts'

/** For each child of a home what waits after hard moments: talks, going back, the safety plan. */
export async function readOpen(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readOpen>,
): Promise<OutputOf<typeof contract.readOpen>> {
  const grant = await ctx.children(permissions.readOpen, homeId)
  const [moments, safety, around] = [
    await openMoments(grant),
    await safetyReviewOpen(grant.db, grant.childIds),
    await peopleAround(grant, ctx, homeId),
  ]
  return {
    children: grant.childIds.map((childId) => {
      const since = safety.get(childId)
      return {
        childId,
        ...(since && { safetySince: since.toISOString() }),
        moments: moments.filter((one) => one.childId === childId).map(({ childId: _, ...one }) => one),
        people: around.filter((one) => one.childId === null || one.childId === childId).map(shownPerson),
      }
    }),
  }
}

interface OpenRow {
  childId: string
  momentId: string
  happenedAt: Date
  offer: boolean
  talk: boolean
  goBack: boolean
  adults: number
  learned: boolean
  answer: NonNullable<contract.OpenMoment['asked']>['answer'] | null
  withName: string | null
}

/**
 * The hard moments after which somebody still has to talk, to go back, or to say what was learned. What is open is
 * found first and set apart (`materialized`): under a policy an index opens to a plain column only, not to `coalesce`.
 */
async function openMoments({
  db,
  childIds,
}: ChildrenGrant): Promise<(contract.OpenMoment & { childId: string })[]> {
  const { rows } = await sql<OpenRow>`
    with open as materialized (
      select d.organisation_id, d.child_id, d.kind, coalesce(
        (select a.moment_id from adult_there a where a.organisation_id = d.organisation_id and a.id = d.about),
        (select s.moment_id from moment_side s where s.organisation_id = d.organisation_id and s.id = d.about),
        (select g.moment_id from going_back g where g.organisation_id = d.organisation_id and g.id = d.about),
        d.about) as moment_id
      from duty d
      where d.child_id = any(${`{${childIds.join(',')}}`}::uuid[]) and d.done_at is null
        and d.kind in ('repair.offer-talk', 'repair.talk-child', 'repair.go-back', 'repair.talk-adult', 'repair.learned')
    )
    select o.child_id, o.moment_id, m.happened_at,
      bool_or(o.kind = 'repair.offer-talk') as offer, bool_or(o.kind = 'repair.talk-child') as talk,
      bool_or(o.kind = 'repair.go-back') as go_back, bool_or(o.kind = 'repair.learned') as learned,
      count(*) filter (where o.kind = 'repair.talk-adult')::int as adults, last.answer, last.with_name
    from open o
    join hard_moment m on m.organisation_id = o.organisation_id and m.id = o.moment_id
    left join lateral (
      select t.answer, coalesce(w.known_as, t.other_person) as with_name from child_talk t
      left join person w on w.organisation_id = t.organisation_id and w.id = t.person_id
      where t.organisation_id = o.organisation_id and t.moment_id = o.moment_id
      order by t.happened_at desc, t.told_at desc limit 1
    ) last on true
    group by o.child_id, o.moment_id, m.happened_at, last.answer, last.with_name
    order by m.happened_at desc, o.moment_id`.execute(db)
  return rows.map(shownMoment)
}

function shownMoment({ offer, talk, answer, withName, happenedAt, ...row }: OpenRow) {
  const asked = talk ? ('asked' as const) : ('done' as const)
  return {
    ...row,
    happenedAt: happenedAt.toISOString(),
    talk: offer ? ('not-asked' as const) : asked,
    ...(answer && { asked: { answer, withName: withName ?? '' } }),
  }
}

interface AroundRow {
  childId: string | null
  personId: string
  knownAs: string
  face: contract.AroundPerson['face'] | null
}

/** The adults near each child today: those of the home, and the child's own key worker. */
async function peopleAround(
  { db, childIds }: ChildrenGrant,
  { now }: Ctx,
  homeId: string,
): Promise<AroundRow[]> {
  const { rows } = await sql<AroundRow>`
    select distinct on (t.child_id, p.known_as, p.id) t.child_id, p.id as person_id, p.known_as, p.face
    from tie t
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    join home h on h.organisation_id = t.organisation_id and h.id = ${homeId}
    cross join lateral (select (${now}::timestamptz at time zone h.time_zone)::date as today) d
    where ((t.home_id = ${homeId} and t.relation in ('home-team', 'agency-worker', 'home-manager', 'clinician'))
        or (t.child_id = any(${`{${childIds.join(',')}}`}::uuid[]) and t.relation = 'key-worker'
          and not exists (
            select 1 from tie u where u.organisation_id = t.organisation_id and u.person_id = t.person_id
              and u.home_id = ${homeId} and u.relation in ('home-team', 'agency-worker', 'home-manager', 'clinician')
              and u.from_on <= d.today and (u.to_on is null or u.to_on >= d.today))))
      and t.from_on <= d.today and (t.to_on is null or t.to_on >= d.today)
    order by t.child_id, p.known_as, p.id`.execute(db)
  return rows
}

function shownPerson({ personId, knownAs, face }: AroundRow): contract.AroundPerson {
  return { personId: PersonId.parse(personId), knownAs, ...(face && { face }) }
}
