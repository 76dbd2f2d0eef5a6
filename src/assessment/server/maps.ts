import { sql } from 'kysely'
import { scoreBand } from '#measurement/functioning-map.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Face } from '#platform/face.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { AssessmentId, AssessmentKind, RaterRole } from '../contract/assessments.ts'
import type * as contract from '../contract/map.ts'
import { type FunctionId, functions } from '../map/functions.ts'
import type { SheetScores, States } from '../map/score.ts'
import { readUnderstanding } from '../permissions.ts'
import { type SignedSheet, withScores } from './sheet-scores.ts'
import './tables.ts'

export async function readMap(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readMap>,
): Promise<OutputOf<typeof contract.readMap>> {
  const child = await ctx.child(childId, readUnderstanding)
  const isChild = child.relations.includes('child')
  const { came, now } = await thenAndNow(child, isChild ? ctx.actor.id : undefined)
  if (isChild) return { now: withoutAge(now), came: withoutAge(came), low: [] }
  return { now, came, low: now ? lowFunctions(now.spread) : [] }
}

function withoutAge(map: contract.MapAt | undefined): contract.MapAt | undefined {
  return map && { ...map, ageInYears: undefined }
}

/**
 * The map in the newest assessment that somebody has signed a view in, and in the first one where that
 * was another. Views are kept apart. For the evidence and the review.
 */
export function mapThenAndNow(
  child: ChildGrant,
): Promise<{ came: contract.MapAt | undefined; now: contract.MapAt | undefined }> {
  return thenAndNow(child)
}

/**
 * The latest scores of a child, each view apart, with the functions that somebody sees below 65 when calm
 * (from the ground up): a start for what to respond with. Undefined while nobody has signed a view.
 */
export async function functionScoresOf(
  child: ChildGrant,
): Promise<(contract.MapAt & { low: contract.LowFunction[] }) | undefined> {
  const { now } = await thenAndNow(child)
  return now && { ...now, low: lowFunctions(now.spread) }
}

async function thenAndNow(child: ChildGrant, onlyOpenTo?: string) {
  const rows = await withScores(child, await firstAndLast(child, onlyOpenTo))
  const first = rows[0]?.assessmentId
  const last = rows.at(-1)?.assessmentId
  const of = (id: string | undefined) => mapAt(rows.filter((row) => row.assessmentId === id))
  return { now: of(last), came: first === last ? undefined : of(first) }
}

interface SheetRow extends SignedSheet {
  sheetId: contract.SheetId
  assessmentId: AssessmentId
  kind: AssessmentKind
  openedOn: string
  completedAt: Date | null
  face: Face | null
  role: RaterRole
  withWhom: string
  signedAt: Date
}

/**
 * The newest signed sheet of each rater in each role, in the first and in the last assessment that holds one; the
 * child's own first. A child reads their own view at once, the others when the assessment is complete.
 */
async function firstAndLast({ db, childId }: ChildGrant, onlyOpenTo?: string): Promise<SheetRow[]> {
  const isOpen = onlyOpenTo
    ? sql`(a.completed_at is not null or s.rater_id = ${onlyOpenTo})`
    : sql`s.signed_at is not null`
  const { rows } = await sql<SheetRow>`
    with told as (
      select a.* from assessment a
      where a.child_id = ${childId} and exists (
        select from map_sheet s
        where s.organisation_id = a.organisation_id and s.child_id = a.child_id and s.assessment_id = a.id
          and s.signed_at is not null and ${isOpen})
    ), ends as (
      (select * from told order by opened_at, id limit 1)
      union (select * from told order by opened_at desc, id desc limit 1)
    )
    select s.organisation_id, s.id as sheet_id, a.id as assessment_id, a.kind, a.opened_on, a.completed_at,
      a.age_in_months, p.known_as as rater, p.face, s.role, s.with_whom, s.signed_at
    from ends a
    cross join lateral (
      select distinct on (s.rater_id, s.role)
        s.organisation_id, s.id, s.rater_id, s.role, s.with_whom, s.signed_at
      from map_sheet s
      where s.organisation_id = a.organisation_id and s.child_id = a.child_id and s.assessment_id = a.id
        and s.signed_at is not null and ${isOpen}
      order by s.rater_id, s.role, s.kept_at desc
    ) s
    join person p on p.organisation_id = s.organisation_id and p.id = s.rater_id
    order by a.opened_at, a.id, (s.role = 'young-person') desc, s.signed_at, p.known_as, s.role`.execute(db)
  return rows
}

type Scored = SheetRow & { scores: SheetScores }

function mapAt(rows: readonly Scored[]): contract.MapAt | undefined {
  const [first] = rows
  if (!first) return undefined
  const views = rows.map(viewOf)
  return {
    assessmentId: first.assessmentId,
    kind: first.kind,
    openedOn: first.openedOn,
    completedAt: first.completedAt?.toISOString(),
    ageInYears: Math.floor(first.ageInMonths / 12),
    views,
    spread: spreadOf(views),
  }
}

function viewOf({ sheetId, rater, face, role, withWhom, signedAt, scores }: Scored): contract.MapView {
  return {
    ...scores,
    ...{ sheetId, rater, role, withWhom },
    face: face ?? undefined,
    signedAt: signedAt.toISOString(),
  }
}

function spreadOf(views: readonly contract.MapView[]): contract.Spread {
  const ends = functions.map(({ id }) => [
    id,
    { lowest: ending(views, id, Math.min), highest: ending(views, id, Math.max) },
  ])
  return Object.fromEntries(ends)
}

function ending(
  views: readonly contract.MapView[],
  id: FunctionId,
  pick: (...scores: number[]) => number,
): States {
  const end = (state: 'calm' | 'stress') => {
    const known = views.map((view) => view.functions[id][state]).filter((score) => score !== null)
    return known.length === 0 ? null : pick(...known)
  }
  return { calm: end('calm'), stress: end('stress') }
}

/** From the ground up (the order of the functions), within a domain the lowest first. */
function lowFunctions(spread: contract.Spread): contract.LowFunction[] {
  const low = functions.flatMap(({ id, domain }) => {
    const { lowest, highest } = spread[id]
    const isLow = lowest.calm !== null && highest.calm !== null && scoreBand(lowest.calm) === 'priority'
    return isLow ? [{ functionId: id, domain, lowest: lowest.calm ?? 0, highest: highest.calm ?? 0 }] : []
  })
  const byDomain = Object.values(Object.groupBy(low, ({ domain }) => domain))
  return byDomain.flatMap((within) =>
    within.toSorted((one, other) => one.lowest - other.lowest).map(({ domain, ...one }) => one),
  )
}
