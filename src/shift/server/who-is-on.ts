import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Face } from '#platform/face.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type * as contract from '../contract/here.ts'
import * as permissions from '../permissions.ts'
import { dayAfter, instantOf, onTheWall } from '../wall-time.ts'
import { type On, type Planned, whoIsOnAt } from '../who-is-on.ts'
import { plannedDuring, workedDuring } from './times.ts'
import './tables.ts'

const HOUR = 3_600_000

/** Somebody who is on, with the name and the face that everyone knows. */
export interface OnNow extends On {
  knownAs: string
  job: string | undefined
  face: Face | undefined
  isAgency: boolean
}

interface Asked {
  homeId: string
  now: Date
}

/** Who is on in a home: what was worked says first, else the rota. For any grant that leads to the home. */
export async function whoIsOn(db: Tx, asked: Asked): Promise<OnNow[]> {
  return (await onAndNext(db, asked)).on
}

/** Who is on, and whose shift begins before `until`, the first one first. */
async function onAndNext(db: Tx, { homeId, now, until }: Asked & { until?: Date }) {
  const from = new Date(now.getTime() - 15 * HOUR)
  const to = until ?? new Date(now.getTime() + 1)
  const [planned, worked] = await Promise.all([
    plannedDuring(db, { homeId, from, to }),
    workedDuring(db, { homeId, from, to: new Date(now.getTime() + 1) }),
  ])
  const on = whoIsOnAt(planned, worked, now)
  const here = new Set(on.map(({ workerId }) => workerId))
  const next = planned.filter(({ startsAt, workerId }) => startsAt > now && !here.has(workerId)).map(toCome)
  const people = await peopleOn(db, homeId, [...on, ...next])
  const named = (one: On): OnNow[] => {
    const person = people.get(one.workerId)
    return person ? [{ ...one, ...person }] : []
  }
  return { on: on.flatMap(named), next: next.flatMap(named) }
}

function toCome({ workerId, startsAt, endsAt, kind, shiftId }: Planned): On {
  return { workerId, said: 'planned', since: startsAt, until: endsAt, kind, shiftId, workId: undefined }
}

type Person = Pick<OnNow, 'knownAs' | 'job' | 'face' | 'isAgency'>

async function peopleOn(db: Tx, homeId: string, on: readonly On[]): Promise<Map<string, Person>> {
  if (on.length === 0) return new Map()
  const ids = `{${[...new Set(on.map(({ workerId }) => workerId))].join(',')}}`
  const { rows } = await sql<
    Omit<Person, 'job' | 'face'> & { id: string; job: string | null; face: Face | null }
  >`
    select p.id, p.known_as, p.job, p.face, (
      select coalesce(bool_and(t.relation = 'agency-worker'), false) from tie t
      where t.organisation_id = p.organisation_id and t.person_id = p.id and t.home_id = ${homeId}
    ) as is_agency
    from person p where p.id = any (${ids}::uuid[])`.execute(db)
  return new Map(
    rows.map(({ id, knownAs, job, face, isAgency }) => [
      id,
      { knownAs, job: job ?? undefined, face: face ?? undefined, isAgency },
    ]),
  )
}

export async function readWhoIsOn(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readWhoIsOn>,
): Promise<OutputOf<typeof contract.readWhoIsOn>> {
  const { db } = await ctx.home(homeId, permissions.readRota)
  const until = new Date(ctx.now.getTime() + 12 * HOUR)
  const { on, next } = await onAndNext(db, { homeId, now: ctx.now, until })
  return { on: on.map(shown), next: next.map(shown) }
}

function shown({ workerId, since, until, ...one }: OnNow): contract.OnShown {
  return { ...one, personId: workerId, since: since.toISOString(), until: until?.toISOString() }
}

/** For the child: who is here now, and who comes later and is there through the night. Nothing else of the rota. */
export async function readHereTonight(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readHereTonight>,
): Promise<OutputOf<typeof contract.readHereTonight>> {
  const child = await ctx.child(childId, permissions.readHereTonight)
  const { home } = await getChild(child, ctx.now)
  if (!home) return { now: [], tonight: [] }
  const until = nextFour(ctx.now, home.timeZone)
  const { on, next } = await onAndNext(child.db, { homeId: home.id, now: ctx.now, until })
  return { now: on.map(byFirstName), tonight: once(next).map(byFirstName) }
}

/** The next four in the morning by the wall clock of the home: by then everyone of the night has come. */
function nextFour(now: Date, timeZone: string): Date {
  const { day } = onTheWall(now, timeZone)
  const today = instantOf(day, '04:00', timeZone)
  return today > now ? today : instantOf(dayAfter(day), '04:00', timeZone)
}

function once(people: readonly OnNow[]): OnNow[] {
  return [...new Map(people.map((one) => [one.workerId, one])).values()]
}

function byFirstName({ workerId, knownAs, face }: OnNow) {
  return { personId: workerId, knownAs, face }
}
