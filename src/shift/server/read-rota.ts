import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/rota.ts'
import { readRota as mayRead, planRota } from '../permissions.ts'
import { dayAfter, instantOf } from '../wall-time.ts'
import type { Planned, Worked } from '../who-is-on.ts'
import { zoneOf } from './home-zone.ts'
import { plannedDuring, workedDuring } from './times.ts'
import './tables.ts'

/** Seven days of a home: what is planned, and kept apart what was worked. */
export async function readRota(
  ctx: Ctx,
  { homeId, fromOn }: InputOf<typeof contract.readRota>,
): Promise<OutputOf<typeof contract.readRota>> {
  const home = await ctx.home(homeId, mayRead)
  const timeZone = await zoneOf(home.db, homeId)
  const from = instantOf(fromOn, '00:00', timeZone)
  const to = instantOf(dayAfter(fromOn, 7), '00:00', timeZone)
  const [planned, worked] = await Promise.all([
    plannedDuring(home.db, { homeId, from, to }),
    workedDuring(home.db, { homeId, from, to }),
  ])
  const named = [...planned, ...worked].map(({ workerId }) => workerId)
  const workers = await workersOf(home, { named, fromOn, now: ctx.now })
  return { planned: planned.map(plannedShown), worked: worked.map(workedShown), workers }
}

function plannedShown({ startsAt, endsAt, ...shift }: Planned): contract.PlannedShown {
  return { ...shift, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}

function workedShown({ cameAt, wentAt, ...work }: Worked): contract.WorkedShown {
  return { ...work, cameAt: cameAt?.toISOString(), wentAt: wentAt?.toISOString() }
}

interface Wanted {
  named: readonly string[]
  fromOn: string
  now: Date
}

const TWELVE_WEEKS = 84 * 86_400_000

/** Who works in the home in the week from a day on, and whoever else is named; the team first, by name. */
async function workersOf({ db, homeId }: HomeGrant, { named, fromOn, now }: Wanted) {
  const since = new Date(now.getTime() - TWELVE_WEEKS)
  const { rows } = await sql<contract.WorkerOnRota>`
    with here as (
      select t.person_id, bool_and(t.relation = 'agency-worker') as is_agency,
        max(coalesce(t.to_on, 'infinity')) as until
      from tie t
      where t.home_id = ${homeId} and t.relation in ('home-team', 'agency-worker', 'home-manager', 'clinician')
        and (t.from_on <= ${dayAfter(fromOn, 6)} and (t.to_on is null or t.to_on >= ${fromOn})
          or t.person_id = any (${`{${named.join(',')}}`}::uuid[]))
      group by t.person_id
    )
    select p.id as person_id, p.known_as, p.job, p.face, h.is_agency,
      case when h.is_agency then nullif(h.until, 'infinity')::text end as until,
      case when h.is_agency then (
        select a.agency from agency_stay a
        where a.organisation_id = p.organisation_id and a.home_id = ${homeId} and a.worker_id = p.id
        order by a.told_at desc limit 1) end as agency,
      (select count(distinct w.work_id)::integer from worked_shift w
        where w.organisation_id = p.organisation_id and w.home_id = ${homeId} and w.worker_id = p.id
          and w.at > ${since} and w.at <= ${now}) as shifts_here
    from here h join person p on p.id = h.person_id
    order by h.is_agency, p.known_as, p.id`.execute(db)
  return rows.map(withoutNulls)
}

/** How the plan of one shift changed, the first plan first. */
export async function readShift(
  ctx: Ctx,
  { homeId, shiftId }: InputOf<typeof contract.readShift>,
): Promise<OutputOf<typeof contract.readShift>> {
  const { db } = await ctx.home(homeId, planRota)
  const rows = await db
    .selectFrom('plannedShift as s')
    .innerJoin('person as w', (join) =>
      join.onRef('w.organisationId', '=', 's.organisationId').onRef('w.id', '=', 's.workerId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.organisationId', '=', 's.organisationId').onRef('p.id', '=', 's.plannedBy'),
    )
    .select(['s.number', 's.kind', 's.onDay', 's.starts', 's.ends', 's.takenOut', 's.plannedAt'])
    .select(['w.knownAs', 'p.knownAs as plannedByName'])
    .where('s.homeId', '=', homeId)
    .where('s.shiftId', '=', shiftId)
    .orderBy('s.number')
    .execute()
  return { plans: rows.map((row) => ({ ...row, plannedAt: row.plannedAt.toISOString() })) }
}
