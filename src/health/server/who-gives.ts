import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { PersonId } from '#platform/ids.ts'
import type { Relation } from '#platform/permissions.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type * as contract from '../contract/health.ts'
import { signOff } from '../permissions.ts'
import './tables.ts'

/** The home’s own people, who are trained and signed off by being on its team. */
const OWN: readonly Relation[] = ['key-worker', 'home-team', 'home-manager']

/** Refuses an agency worker whom no manager had signed off when it was given. */
export async function needSignOff(child: ChildGrant, ctx: Ctx, at: Date): Promise<void> {
  const homes = ctx.standing.flatMap((one) => (one.childId === child.childId && one.homeId) || [])
  if (await isSignedOff(child.db, ctx, { relations: child.relations, homes, at })) return
  throw new Refusal(
    'not-allowed',
    'In this home you may be the second person. The manager says who gives medicines.',
  )
}

interface Giving {
  relations: readonly Relation[]
  /** The homes in which it is given: to be signed off in another one is not enough. */
  homes: readonly string[]
  at: Date
}

/** Whether someone who stands so may give medicines, as it was said at a time. */
export async function isSignedOff(
  db: Tx,
  { actor }: Ctx,
  { relations, homes, at }: Giving,
): Promise<boolean> {
  if (relations.some((one) => OWN.includes(one))) return true
  if (homes.length === 0) return false
  const { rows } = await sql<{ may: boolean }>`
    select distinct on (home_id) may from gives_medicine
    where person_id = ${actor.id} and home_id = any(${`{${homes.join(',')}}`}::uuid[]) and told_at <= ${at}
    order by home_id, told_at desc`.execute(db)
  return rows.some(({ may }) => may)
}

export async function readWhoGives(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readWhoGives>,
): Promise<OutputOf<typeof contract.readWhoGives>> {
  const { db } = await ctx.home(homeId, signOff)
  const { rows } = await sql<{ personId: string; knownAs: string; may: boolean }>`
    select p.id as person_id, p.known_as, coalesce(g.may, false) as may
    from tie t
    join home h on h.organisation_id = t.organisation_id and h.id = t.home_id
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    left join lateral (
      select may from gives_medicine g
      where g.organisation_id = t.organisation_id and g.home_id = t.home_id and g.person_id = t.person_id
      order by g.told_at desc limit 1
    ) g on true
    where t.home_id = ${homeId} and t.relation = 'agency-worker'
      and t.to_on >= (${ctx.now}::timestamptz at time zone h.time_zone)::date
    group by p.id, p.known_as, g.may
    order by p.known_as, p.id`.execute(db)
  return { people: rows.map((row) => ({ ...row, personId: PersonId.parse(row.personId) })) }
}

export async function sayWhoGives(
  ctx: Ctx,
  { id, homeId, personId, may }: InputOf<typeof contract.sayWhoGives>,
): Promise<OutputOf<typeof contract.sayWhoGives>> {
  const { db } = await ctx.home(homeId, signOff)
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, toldBy, toldAt: ctx.now }
  await db
    .insertInto('givesMedicine')
    .values({ ...told, id, homeId, personId, may })
    .execute()
  return {}
}
