import { sql } from 'kysely'
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
export async function plannedDuring(db: Tx, { homeId, from, to }: TimesOf): Promise<Planned[]> {
  const { rows } = await sql<Planned>`
    select p.shift_id, p.number, p.worker_id, p.kind, p.on_day, p.starts, p.ends, p.starts_at, p.ends_at
    from planned_shift p
    where p.home_id = ${homeId} and p.starts_at > ${new Date(from.getTime() - LONGEST)} and p.starts_at < ${to}
      and p.ends_at > ${from} and not p.taken_out
      and not exists (
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
export async function workedDuring(db: Tx, { homeId, from, to }: TimesOf): Promise<Worked[]> {
  const { rows } = await sql<WorkedRow>`
    with told as (
      select w.work_id, w.worker_id,
        (array_agg(w.shift_id order by w.told_at desc, w.id) filter (where w.shift_id is not null))[1] as shift_id,
        (array_agg(w.came_at order by w.told_at desc, w.id) filter (where w.came_at is not null))[1] as came_at,
        (array_agg(w.went_at order by w.told_at desc, w.id) filter (where w.went_at is not null))[1] as went_at,
        (array_agg(w.taken_back order by w.told_at desc, w.id))[1] as taken_back
      from worked_shift w
      where w.home_id = ${homeId} and w.at > ${new Date(from.getTime() - LONGEST)}
        and w.at < ${new Date(to.getTime() + LONGEST)}
      group by w.work_id, w.worker_id
    )
    select work_id, worker_id, shift_id, came_at, went_at from told
    where not taken_back and coalesce(came_at, went_at) < ${to} and coalesce(went_at, 'infinity') > ${from}
    order by coalesce(came_at, went_at), work_id`.execute(db)
  return rows.map(({ workId, workerId, shiftId, cameAt, wentAt }) => ({
    workId,
    workerId,
    shiftId: shiftId ?? undefined,
    cameAt: cameAt ?? undefined,
    wentAt: wentAt ?? undefined,
  }))
}
