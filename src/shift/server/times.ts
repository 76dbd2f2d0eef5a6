import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '#platform/ids.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ShiftId, WorkId } from '../ids.ts'
import type { Planned, Worked } from '../who-is-on.ts'
import './tables.ts'

/** From an instant up to, and without, another one, in a home. */
export interface TimesOf {
  homeId: string
  from: Date
  to: Date
}

/** No shift is longer: what began earlier than this before a time is over by then. */
export const LONGEST = 26 * 3_600_000

/** The shifts that are planned for some time, each by its newest plan. */
export function plannedDuring(db: Tx, { homeId, from, to }: TimesOf): Promise<Planned[]> {
  return plannedIn(
    db,
    sql`select * from planned_shift
      where home_id = ${homeId} and starts_at > ${new Date(from.getTime() - LONGEST)} and starts_at < ${to}
        and ends_at > ${from}`,
  )
}

/** A worker, and an instant of a time that they were there. */
export interface There {
  workerId: PersonId
  at: Date
}

/** The shifts that are planned for some workers around an instant each, of those planned for some time. */
export async function plannedAround(
  db: Tx,
  { homeId, from, to }: TimesOf,
  there: readonly There[],
): Promise<Planned[]> {
  if (there.length === 0) return []
  const workers = there.map(({ workerId }) => workerId)
  const instants = there.map(({ at }) => at.toISOString())
  return plannedIn(
    db,
    sql`select distinct p.* from unnest(${workers}::uuid[], ${instants}::timestamptz[]) w (worker_id, at)
      join planned_shift p on p.organisation_id = attune_organisation() and p.worker_id = w.worker_id
        and p.starts_at > w.at - ${LONGEST} * interval '1 ms' and p.starts_at < w.at + ${LONGEST} * interval '1 ms'
      where p.home_id = ${homeId} and p.starts_at < ${to} and p.ends_at > ${from}`,
  )
}

async function plannedIn(db: Tx, some: RawBuilder<unknown>): Promise<Planned[]> {
  const { rows } = await sql<Planned>`
    select p.shift_id, p.number, p.worker_id, p.kind, p.on_day, p.starts, p.ends, p.starts_at, p.ends_at
    from (${some}) p
    where not p.taken_out and not exists (
      select 1 from planned_shift later
      where later.organisation_id = p.organisation_id and later.shift_id = p.shift_id
        and later.number > p.number)
    order by p.starts_at, p.shift_id`.execute(db)
  return rows
}

interface WorkedRow {
  workId: WorkId
  workerId: PersonId
  shiftId: ShiftId | null
  cameAt: Date | null
  wentAt: Date | null
}

/** When people were there in some time, each as it was told last. */
export async function workedDuring(db: Tx, times: TimesOf): Promise<Worked[]> {
  const { rows } = await sql<WorkedRow>`
    select work_id, worker_id, shift_id, came_at, went_at from (${toldLast(times)}) told
    order by coalesce(came_at, went_at), work_id`.execute(db)
  return rows.map(({ workId, workerId, shiftId, cameAt, wentAt }) => ({
    workId,
    workerId,
    shiftId: shiftId ?? undefined,
    cameAt: cameAt ?? undefined,
    wentAt: wentAt ?? undefined,
  }))
}

/** The same without the names of work: for months at once, where a row for each costs more than all the rest. */
export async function monthsWorked(db: Tx, times: TimesOf): Promise<Omit<Worked, 'workId'>[]> {
  const { rows } = await sql<{ workerId: PersonId; told: Told[] }>`
    select worker_id, json_agg(json_build_array(shift_id, ${inMs('came_at')}, ${inMs('went_at')})
      order by coalesce(came_at, went_at), work_id) as told
    from (${toldLast(times)}) told
    group by worker_id order by worker_id`.execute(db)
  return rows.flatMap(({ workerId, told }) =>
    told.map(([shiftId, came, went]) => ({
      workerId,
      shiftId: shiftId ?? undefined,
      cameAt: came === null ? undefined : new Date(came),
      wentAt: went === null ? undefined : new Date(went),
    })),
  )
}

type Told = [shiftId: ShiftId | null, came: number | null, went: number | null]

function inMs(column: 'came_at' | 'went_at'): RawBuilder<number> {
  return sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::float8`
}

function toldLast({ homeId, from, to }: TimesOf): RawBuilder<unknown> {
  return sql`
    select * from (
      select w.work_id, w.worker_id,
        (array_agg(w.shift_id order by w.told_at desc, w.id) filter (where w.shift_id is not null))[1] as shift_id,
        (array_agg(w.came_at order by w.told_at desc, w.id) filter (where w.came_at is not null))[1] as came_at,
        (array_agg(w.went_at order by w.told_at desc, w.id) filter (where w.went_at is not null))[1] as went_at,
        (array_agg(w.taken_back order by w.told_at desc, w.id))[1] as taken_back
      from worked_shift w
      where w.home_id = ${homeId} and w.at > ${new Date(from.getTime() - LONGEST)}
        and w.at < ${new Date(to.getTime() + LONGEST)}
      group by w.work_id, w.worker_id
    ) last
    where not taken_back and coalesce(came_at, went_at) < ${to} and coalesce(went_at, 'infinity') > ${from}`
}
