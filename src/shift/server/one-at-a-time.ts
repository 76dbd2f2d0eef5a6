import { sql } from 'kysely'
import { NotValid } from '#platform/refusal.ts'
import type { HomeGrant } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { overlap, type PlannedTime } from '../overlap.ts'
import { onTheWall } from '../wall-time.ts'
import { LONGEST } from './times.ts'

/** Two planners at the same moment would each not see the shift of the other, in the same home or in two. */
export async function onePlannerAtATime(db: Tx, workerIds: readonly string[]): Promise<void> {
  // Always in the same order, so that no two of them wait for each other.
  const workers = [...new Set(workerIds)].sort()
  await sql`
    select pg_advisory_xact_lock(hashtextextended('rota/' || w.id, 0))
    from (select id from unnest(${`{${workers.join(',')}}`}::text[]) as id order by id) w`.execute(db)
}

interface PlannedAnywhere extends PlannedTime {
  homeId: string
  knownAs: string
}

/** What these people are planned for around these times, in any home of the organisation, each by its newest plan. */
export async function plannedAnywhere(db: Tx, shifts: readonly PlannedTime[]): Promise<PlannedAnywhere[]> {
  const workers = `{${shifts.map(({ workerId }) => workerId).join(',')}}`
  const from = Math.min(...shifts.map(({ startsAt }) => startsAt.getTime()))
  const to = Math.max(...shifts.map(({ endsAt }) => endsAt.getTime()))
  const { rows } = await sql<PlannedAnywhere>`
    select s.shift_id, s.worker_id, s.home_id, s.starts_at, s.ends_at, p.known_as
    from planned_shift s
    join person p on p.organisation_id = s.organisation_id and p.id = s.worker_id
    where s.worker_id = any (${workers}::uuid[])
      and s.starts_at > ${new Date(from - LONGEST)} and s.starts_at < ${new Date(to)} and not s.taken_out
      and not exists (
        select 1 from planned_shift later
        where later.organisation_id = s.organisation_id and later.shift_id = s.shift_id
          and later.number > s.number)
    order by s.starts_at, s.shift_id`.execute(db)
  return rows
}

interface Asked {
  /** The shifts as they were sent, each at its place. */
  sent: readonly PlannedTime[]
  timeZone: string
}

/** Nobody is in two places at once: refuses shifts, written already, that lie over one another or over an earlier plan. */
export async function requireOneAtATime({ db, homeId }: HomeGrant, { sent, timeZone }: Asked): Promise<void> {
  const planned = await plannedAnywhere(db, sent)
  const fields: Record<string, string[]> = {}
  for (const [place, shift] of sent.entries()) {
    const other = planned.find((one) => overlap(shift, one))
    if (!other) continue
    const name = other.knownAs
    const where = other.homeId === homeId ? '' : ' in another home'
    fields[`shifts.${place}.workerId`] = [
      sent.some(({ shiftId }) => shiftId === other.shiftId)
        ? `${name} would have two shifts at once. The other one is on ${saidOf(other, timeZone)}.`
        : `${name} already has a shift${where} on ${saidOf(other, timeZone)}. Choose another time, or somebody else.`,
    ]
  }
  if (Object.keys(fields).length > 0) throw new NotValid(fields)
}

const inWords = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long' },
  timeZone: 'UTC',
})

/** When a shift is, by the wall clock of the home that is planned. */
function saidOf({ startsAt, endsAt }: PlannedTime, timeZone: string): string {
  const { day, time } = onTheWall(startsAt, timeZone)
  const date = inWords.format(new Date(`${day}T12:00:00Z`))
  return `${date}, from ${time} to ${onTheWall(endsAt, timeZone).time}`
}
