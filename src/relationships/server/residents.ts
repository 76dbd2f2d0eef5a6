import { sql } from 'kysely'
import { strengthsOf } from '#assessment/server/understanding.ts'
import { getChild, newestProfile } from '#people/server/children.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type { Resident } from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

/** Who lives in the home of the grant today. */
export async function residentIds({ db, homeId }: HomeGrant, now: Date): Promise<ChildId[]> {
  const { rows } = await sql<{ childId: ChildId }>`
    select s.child_id
    from stay s
    join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
    cross join lateral (select (${now}::timestamptz at time zone h.time_zone)::date as day) today
    where s.organisation_id = attune_organisation() and s.home_id = ${homeId}
      and s.from_on <= day and (s.to_on is null or s.to_on >= day)
    order by s.child_id`.execute(db)
  return rows.map(({ childId }) => childId)
}

/** What is known of those who live in a home, from their own plan and assessment. Each look is a look at their record. */
export async function residentsOf(home: HomeGrant, ctx: Ctx): Promise<Omit<Resident, 'answers'>[]> {
  const residents: Omit<Resident, 'answers'>[] = []
  // One after the other: a grant opens the record of one child.
  for (const childId of await residentIds(home, ctx.now)) residents.push(await residentOf(ctx, childId))
  return residents.toSorted((one, other) => one.knownAs.localeCompare(other.knownAs))
}

async function residentOf(ctx: Ctx, childId: ChildId): Promise<Omit<Resident, 'answers'>> {
  const child = await ctx.child(childId, permissions.readReferrals)
  const shown = await getChild(child, ctx.now)
  const plan = (await planInForce(child))?.plan
  const strengths = await strengthsOf(child)
  const { likes } = await newestProfile(child)
  return {
    childId,
    knownAs: shown.knownAs,
    age: shown.age,
    ...(shown.face && { face: shown.face }),
    triggers: plan?.safety.triggers ?? [],
    harder: plan?.safety.harder ?? [],
    strengths: strengths.map(({ words }) => words),
    likes,
    needs: plan?.needs.map(({ title }) => title) ?? [],
  }
}
