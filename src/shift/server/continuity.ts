import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import {
  continuityOf,
  FAMILIAR_WEEKS,
  familiarPresences,
  type Presence,
  type Presences,
} from '../continuity.ts'
import type * as contract from '../contract/continuity.ts'
import { readContinuity as mayRead } from '../permissions.ts'
import { onTheWall } from '../wall-time.ts'
import { spanOf, type Worked } from '../who-is-on.ts'
import { zoneOf } from './home-zone.ts'
import { monthsWorked, plannedAround, type There } from './times.ts'
import './tables.ts'

const WEEK = 168 * 3_600_000
const WEEKS_SHOWN = 12

/** Whom the young people of a home saw in each of twelve weeks, and who it was in the last one. */
export async function readContinuity(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readContinuity>,
): Promise<OutputOf<typeof contract.readContinuity>> {
  const { db } = await ctx.home(homeId, mayRead)
  const timeZone = await zoneOf(db, homeId)
  const all = await presencesIn(db, { homeId, now: ctx.now, weeks: WEEKS_SHOWN })
  const presences = { all, familiar: familiarPresences(all) }
  const people = await peopleOf(db, homeId, all)
  const isAgency = (id: string) => people.get(id)?.isAgency ?? false
  const weeks = Array.from({ length: WEEKS_SHOWN }, (_, at) => {
    const from = new Date(ctx.now.getTime() - (WEEKS_SHOWN - at) * WEEK)
    const to = new Date(from.getTime() + WEEK)
    return { fromOn: onTheWall(from, timeZone).day, ...continuityOf(presences, { from, to, isAgency }) }
  })
  return { weeks, adults: adultsIn(presences, people, ctx.now) }
}

/** Whom one child saw in the last week; who is tied to them is familiar from the first day. */
export async function readAdultsSeen(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readAdultsSeen>,
): Promise<OutputOf<typeof contract.readAdultsSeen>> {
  const child = await ctx.child(childId, mayRead)
  const { db } = child
  const { home } = await getChild(child, ctx.now)
  if (!home) return { adults: [] }
  const all = await presencesIn(db, { homeId: home.id, now: ctx.now, weeks: 1 })
  const people = await peopleOf(db, home.id, all)
  const { rows } = await sql<{ personId: string }>`
    select person_id from tie where child_id = ${childId} and relation in ('key-worker', 'clinician')
      and from_on <= ${ctx.now} and (to_on is null or to_on >= ${ctx.now}::date)`.execute(db)
  const tied = new Set(rows.map(({ personId }) => personId))
  const asked = {
    ...{ from: new Date(ctx.now.getTime() - WEEK), to: ctx.now },
    isAgency: (id: string) => people.get(id)?.isAgency ?? false,
  }
  const presences = { all, familiar: familiarPresences(all, (id) => tied.has(id)) }
  return { seen: continuityOf(presences, asked), adults: adultsIn(presences, people, ctx.now) }
}

interface Wanted {
  homeId: string
  now: Date
  weeks: number
}

/** When adults were there in some weeks up to now, and in those before that make an adult familiar. */
async function presencesIn(db: Tx, { homeId, now, weeks }: Wanted): Promise<Presence[]> {
  const times = { homeId, from: new Date(now.getTime() - (weeks + FAMILIAR_WEEKS) * WEEK), to: now }
  const worked = await monthsWorked(db, times)
  // The rota only says what was not told: of most, it was told when they came and when they went.
  const planned = await plannedAround(db, times, worked.flatMap(notAllTold))
  const plans = Map.groupBy(planned, ({ workerId }) => workerId)
  return worked.flatMap((work) => {
    const span = spanOf(plans.get(work.workerId) ?? [], work)
    if (!span || span.from >= now) return []
    return [{ workerId: work.workerId, from: span.from, to: span.to < now ? span.to : now }]
  })
}

function notAllTold({ workerId, cameAt, wentAt }: Pick<Worked, 'workerId' | 'cameAt' | 'wentAt'>): There[] {
  const at = cameAt ?? wentAt
  return at && !(cameAt && wentAt) ? [{ workerId, at }] : []
}

type Person = Pick<contract.AdultSeen, 'personId' | 'knownAs' | 'face' | 'isAgency'>

async function peopleOf(
  db: Tx,
  homeId: string,
  presences: readonly Presence[],
): Promise<Map<string, Person>> {
  const ids = `{${[...new Set(presences.map(({ workerId }) => workerId))].join(',')}}`
  const { rows } = await sql<Person>`
    select p.id as person_id, p.known_as, p.face, coalesce((
      select bool_and(t.relation = 'agency-worker') from tie t
      where t.organisation_id = p.organisation_id and t.person_id = p.id and t.home_id = ${homeId}), false) as is_agency
    from person p where p.id = any (${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.personId, withoutNulls(row)]))
}

/** Who was there in the last week, the longest first. */
function adultsIn(
  presences: Presences,
  people: ReadonlyMap<string, Person>,
  now: Date,
): contract.AdultSeen[] {
  const week = { from: new Date(now.getTime() - WEEK), to: now, isAgency: () => false }
  const lately = presences.all.filter(({ to }) => to > week.from)
  const known = presences.familiar.filter(({ to }) => to > week.from)
  const familiar = new Set(known.map(({ workerId }) => workerId))
  return [...Map.groupBy(lately, ({ workerId }) => workerId)]
    .flatMap(([workerId, theirs]) => {
      const person = people.get(workerId)
      if (!person) return []
      const { workedHours: hours } = continuityOf({ all: theirs, familiar: [] }, week)
      return [{ ...person, shifts: theirs.length, hours, isFamiliar: familiar.has(workerId) }]
    })
    .sort((one, other) => other.hours - one.hours)
}
