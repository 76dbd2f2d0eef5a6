import { sql } from 'kysely'
import type pg from 'pg'
import type { Relation } from '#platform/permissions.ts'
import { asActor, once, type Tx } from '#platform/server/database.ts'
import { whoIsOn } from '#shift/server/who-is-on.ts'
import { cannotWait } from '../cannot-wait.ts'
import { type AlertStage, type Near, whoIsTold } from '../who-is-told.ts'
import './tables.ts'

interface Ringing {
  organisationId: string
  dutyId: string
  stage: AlertStage
  homeId: string | null
  childId: string | null
  personId: string | null
  fallsTo: Relation[]
}

/** Who tells: the clock, and no person. */
export const THE_CLOCK = '00000000-0000-0000-0000-000000000000'

/**
 * Tells people of every duty that has come to a point of its time since somebody was last told, however long ago that
 * was. Each person is told once of each point. Returns how many were told.
 */
export async function ring(pool: pg.Pool, now: Date): Promise<number> {
  const { rows } = await once(pool, (db) =>
    sql<Ringing>`select * from duties_ringing(${now}, ${[...cannotWait]}::text[])`.execute(db),
  )
  let told = 0
  for (const one of rows) told += await tell(pool, one, now)
  return told
}

async function tell(pool: pg.Pool, ringing: Ringing, now: Date): Promise<number> {
  const { organisationId, dutyId, stage } = ringing
  return asActor(pool, { organisationId, actorId: THE_CLOCK }, async (tx) => {
    const homeId = await homeNow(tx, ringing, now)
    const here = { ...ringing, homeId }
    const [near, onShift] = await Promise.all([nearTo(tx, here, now), onShiftIn(tx, homeId, now)])
    const people = whoIsTold(ringing, near, onShift)
    if (people.length === 0) return 0
    await sql`select set_config('attune.persons', ${`{${people.join(',')}}`}, true)`.execute(tx)
    const made = await tx
      .insertInto('alert')
      .values(people.map((personId) => ({ organisationId, personId, dutyId, stage, at: now })))
      .onConflict((same) => same.columns(['organisationId', 'dutyId', 'stage', 'personId']).doNothing())
      .returning('id')
      .execute()
    return made.length
  })
}

/** Where the child of a duty lives today; for what is about no child, or one who lives nowhere here, its own home. */
async function homeNow(tx: Tx, { organisationId, homeId, childId }: Ringing, now: Date) {
  if (!childId) return homeId
  const { rows } = await sql<{ homeId: string }>`
    select s.home_id from stay s join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
    cross join lateral (select (${now}::timestamptz at time zone h.time_zone)::date as day) today
    where s.organisation_id = ${organisationId} and s.child_id = ${childId}
      and s.from_on <= today.day and (s.to_on is null or s.to_on >= today.day)
    order by s.from_on desc limit 1`.execute(tx)
  return rows[0]?.homeId ?? homeId
}

/** Who stands today to the child or the home of a duty, or to the provider, and can sign in. */
async function nearTo(tx: Tx, { organisationId, homeId, childId }: Ringing, now: Date): Promise<Near[]> {
  const { rows } = await sql<Near>`
    select distinct t.person_id, t.relation from tie t
    join account k on k.organisation_id = t.organisation_id and k.person_id = t.person_id and k.disabled_at is null
    left join home h on h.organisation_id = t.organisation_id and h.id = ${homeId}
    cross join lateral (select (${now}::timestamptz at time zone coalesce(h.time_zone, 'UTC'))::date as day) today
    where t.organisation_id = ${organisationId}
      and t.from_on <= today.day and (t.to_on is null or t.to_on >= today.day)
      and (t.child_id = ${childId} or t.home_id = ${homeId} or (t.child_id is null and t.home_id is null))
    order by t.person_id, t.relation`.execute(tx)
  return rows
}

/** The people who are on shift in the home right now. */
async function onShiftIn(tx: Tx, homeId: string | null, now: Date): Promise<ReadonlySet<string>> {
  const on = homeId ? await whoIsOn(tx, { homeId, now }) : []
  return new Set(on.map(({ workerId }) => workerId))
}
