import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import type * as contract from '../contract/rota.ts'
import { ShiftId } from '../ids.ts'
import { withoutOverlap } from '../overlap.ts'
import { planRota } from '../permissions.ts'
import { dayAfter, instantOf, lastDayOf, shiftInTime } from '../wall-time.ts'
import { zoneOf } from './home-zone.ts'
import { onePlannerAtATime, plannedAnywhere, requireOneAtATime } from './one-at-a-time.ts'
import { plannedDuring } from './times.ts'
import './tables.ts'

type Change = InputOf<typeof contract.planShifts>['shifts'][number]

/** Plans shifts, each as the next plan of its own: who planned from an older one is told, and nothing is lost. */
export async function planShifts(
  ctx: Ctx,
  { homeId, shifts }: InputOf<typeof contract.planShifts>,
): Promise<OutputOf<typeof contract.planShifts>> {
  const home = await ctx.home(homeId, planRota)
  await requireWorkers(home, shifts)
  await onePlannerAtATime(home.db, workersOf(shifts))
  await addPlans(home, ctx, shifts)
  return {}
}

/** Whoever is planned works here, to the end of the shift. */
async function requireWorkers(home: HomeGrant, shifts: readonly Change[]): Promise<void> {
  const [away] = await awayFrom(home, shifts)
  if (!away) return
  const says = away.isHere
    ? `${away.knownAs}’s days here do not reach over the whole shift. Choose another day, or bring them in for longer first.`
    : 'Choose someone who works in this home.'
  const place = shifts.findIndex(({ shiftId }) => shiftId === away.shiftId)
  throw new NotValid({ [`shifts.${place}.workerId`]: [says] })
}

function workersOf(shifts: readonly Change[]): string[] {
  return shifts.map(({ workerId }) => workerId)
}

interface Away {
  shiftId: string
  knownAs: string
  /** They work here, or worked here, on other days. */
  isHere: boolean
}

/** The shifts whose workers do not work here from the first day of it to the last. */
async function awayFrom({ db, homeId }: HomeGrant, shifts: readonly Change[]): Promise<Away[]> {
  const asked = shifts.map((one) => ({ ...one, endDay: lastDayOf(one) }))
  const { rows } = await sql<Away>`
    select s."shiftId" as shift_id, coalesce(p.known_as, '') as known_as, exists (
      select 1 from tie t where t.person_id = s."workerId" and t.home_id = ${homeId}) as is_here
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as s("shiftId" uuid, "workerId" uuid, "onDay" date, "endDay" date)
    left join person p on p.id = s."workerId"
    where not exists (
      select 1 from tie t
      where t.person_id = s."workerId" and t.home_id = ${homeId}
        and t.relation in ('home-team', 'agency-worker', 'home-manager', 'clinician')
        and t.from_on <= s."onDay" and (t.to_on is null or t.to_on >= s."endDay"))`.execute(db)
  return rows
}

interface Plan extends Omit<Change, 'workerId' | 'shiftId'> {
  shiftId: string
  workerId: string
  takenOut?: boolean
}

async function addPlans(home: HomeGrant, ctx: Ctx, changes: readonly Plan[]) {
  const { db, homeId } = home
  const timeZone = await zoneOf(db, homeId)
  await requireOwnShifts(db, homeId, changes)
  const rows = changes.map(({ basedOn, takenOut = false, ...shift }) => ({
    ...shift,
    ...shiftInTime(shift, timeZone),
    organisationId: ctx.actor.organisationId,
    homeId,
    number: basedOn + 1,
    takenOut,
    plannedBy: ctx.actor.id,
    plannedAt: ctx.now,
  }))
  const added = await db
    .insertInto('plannedShift')
    .values(rows)
    .onConflict((same) => same.columns(['organisationId', 'shiftId', 'number']).doNothing())
    .returning('id')
    .execute()
  if (added.length === rows.length) {
    if (rows.every((row) => !row.takenOut)) await requireOneAtATime(home, { sent: rows, timeZone })
  } else if (!(await isSentAgain(db, rows))) {
    throw new Conflict(
      'Somebody changed this shift while you were planning. Both plans are kept; look at it once more.',
    )
  }
}

/** A shift is of one home: its plans are told there and nowhere else. */
async function requireOwnShifts(db: HomeGrant['db'], homeId: string, changes: readonly Plan[]) {
  const ids = `{${changes.map(({ shiftId }) => shiftId).join(',')}}`
  const other = await db
    .selectFrom('plannedShift')
    .select('id')
    .where('shiftId', '=', sql<string>`any(${ids}::uuid[])`)
    .where('homeId', '<>', homeId)
    .limit(1)
    .executeTakeFirst()
  if (other) throw new NotValid({ shiftId: ['This is no shift of this home.'] })
}

/** A plan that arrives twice is written once. */
async function isSentAgain(db: HomeGrant['db'], rows: readonly { id: string }[]): Promise<boolean> {
  const kept = await db
    .selectFrom('plannedShift')
    .select('id')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return kept.length === rows.length
}

/** Takes a shift off the rota, by a plan that says so. */
export async function takeOutShift(
  ctx: Ctx,
  { id, homeId, shiftId, basedOn }: InputOf<typeof contract.takeOutShift>,
): Promise<OutputOf<typeof contract.takeOutShift>> {
  const home = await ctx.home(homeId, planRota)
  const shift = await home.db
    .selectFrom('plannedShift')
    .select(['workerId', 'kind', 'onDay', 'starts', 'ends'])
    .where('homeId', '=', homeId)
    .where('shiftId', '=', shiftId)
    .where('number', '=', basedOn)
    .executeTakeFirst()
  if (!shift) throw new NotFound('This shift')
  await addPlans(home, ctx, [{ ...shift, id, shiftId, basedOn, takenOut: true }])
  return {}
}

/**
 * Plans seven days from a day as the seven before them. Who is planned already on a day, here, or at that time, in any
 * home, stays as they are.
 */
export async function copyWeek(
  ctx: Ctx,
  { homeId, toOn }: InputOf<typeof contract.copyWeek>,
): Promise<OutputOf<typeof contract.copyWeek>> {
  const home = await ctx.home(homeId, planRota)
  const { db } = home
  const timeZone = await zoneOf(db, homeId)
  const at = (days: number) => instantOf(dayAfter(toOn, days), '00:00', timeZone)
  const [last, here] = await Promise.all([
    plannedDuring(db, { homeId, from: at(-7), to: at(0) }),
    plannedDuring(db, { homeId, from: at(0), to: at(8) }),
  ])
  const taken = new Set(here.map(({ workerId, onDay }) => `${workerId}/${onDay}`))
  const wanted = last
    .filter(({ onDay }) => onDay >= dayAfter(toOn, -7))
    .map(({ workerId, kind, onDay, starts, ends }) => ({
      ...{ id: randomUUID(), workerId, kind, onDay: dayAfter(onDay, 7), starts, ends },
      ...{ shiftId: ShiftId.parse(randomUUID()), basedOn: 0 },
    }))
    .filter(({ workerId, onDay }) => !taken.has(`${workerId}/${onDay}`))
  const away = new Set((await awayFrom(home, wanted)).map(({ shiftId }) => shiftId))
  const able = await thatFit(
    db,
    wanted.filter(({ shiftId }) => !away.has(shiftId)),
    timeZone,
  )
  if (able.length > 0) await addPlans(home, ctx, able)
  return { copied: able.length, leftOut: wanted.length - able.length }
}

async function thatFit(db: HomeGrant['db'], wanted: readonly Change[], timeZone: string): Promise<Change[]> {
  if (wanted.length === 0) return []
  await onePlannerAtATime(db, workersOf(wanted))
  const inTime = wanted.map((one) => ({ ...one, ...shiftInTime(one, timeZone) }))
  const fitting = withoutOverlap(inTime, await plannedAnywhere(db, inTime))
  const kept = new Set(fitting.map(({ shiftId }) => shiftId))
  return wanted.filter(({ shiftId }) => kept.has(shiftId))
}
