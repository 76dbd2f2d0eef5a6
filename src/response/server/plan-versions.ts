import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { ChildId } from '#platform/ids.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { PlanVersionId } from '../contract/changes.ts'
import { emptyPlan, type Plan, type Stopped } from '../plan.ts'
import { changesBetween, sayChanges } from '../plan-changes.ts'
import { namesIn, namesOf } from './plan-people.ts'
import './tables.ts'

/** A version of the plan as other slices read it. */
export interface PlanInForce {
  id: PlanVersionId
  childId: ChildId
  number: number
  plan: Plan
  because: string
  madeBy: string
  madeAt: Date
}

/** The newest version of a child's plan; undefined while there is none. */
export async function planInForce(child: ChildGrant): Promise<PlanInForce | undefined> {
  const [newest] = await plansInForce(child.db, [child.childId])
  return newest
}

/** The newest version for each of these children, for those who have a plan. The grant must name them. */
export async function plansInForce(db: Tx, childIds: readonly ChildId[]): Promise<PlanInForce[]> {
  if (childIds.length === 0) return []
  const { rows } = await sql<PlanInForce>`
    select distinct on (v.child_id) v.id, v.child_id, v.number, v.plan, v.because, v.made_by, v.made_at
    from plan_version v
    where v.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
    order by v.child_id, v.number desc`.execute(db)
  return rows
}

/**
 * The versions that were in force at some time from `from` up to `to`, oldest first: those made then,
 * and the one that was in force at the beginning.
 */
export async function planVersionsDuring(
  child: ChildGrant,
  { from, to }: { from: Date; to: Date },
): Promise<PlanInForce[]> {
  const { rows } = await sql<PlanInForce>`
    select v.id, v.child_id, v.number, v.plan, v.because, v.made_by, v.made_at
    from plan_version v
    where v.child_id = ${child.childId} and v.made_at < ${to}
      and v.number >= coalesce((
        select max(w.number) from plan_version w
        where w.organisation_id = v.organisation_id and w.child_id = v.child_id and w.made_at <= ${from}), 0)
    order by v.number`.execute(child.db)
  return rows
}

/** One version of a child's plan by its number. */
export async function planNumbered(child: ChildGrant, number: number): Promise<PlanInForce> {
  const { rows } = await sql<PlanInForce>`
    select v.id, v.child_id, v.number, v.plan, v.because, v.made_by, v.made_at
    from plan_version v where v.child_id = ${child.childId} and v.number = ${number}`.execute(child.db)
  const [version] = rows
  if (!version) throw new NotFound('This version of the plan')
  return version
}

export interface NewVersion {
  id: PlanVersionId
  basedOn: number
  plan: Plan
  because: string
}

/**
 * Puts a version of the plan in force and tells it, inside the transaction of whoever decides it: the plan
 * page, or a meeting. Sent twice, it is one version. Another version in force than the one that was changed
 * is a `Conflict`; nobody who decides or answers for a response, or a need that is not there, is `NotValid`.
 */
export async function putInForce(
  child: ChildGrant,
  ctx: Ctx,
  { id, basedOn, plan, because }: NewVersion,
): Promise<{ number: number }> {
  const before = await planInForce(child)
  const names = await namesIn(child, ctx, plan)
  checkWhole(plan, names)
  checkBring(plan, before?.plan, names)
  const on = await todayOf(child, ctx)
  const whole = keepStopped(before?.plan ?? emptyPlan, plan, { because, on })
  const { organisationId, id: madeBy } = ctx.actor
  const { childId } = child
  const isCurrent = basedOn === (before?.number ?? 0)
  const added = isCurrent
    ? await child.db
        .insertInto('planVersion')
        .values({
          organisationId,
          id,
          childId,
          number: basedOn + 1,
          plan: JSON.stringify(whole),
          because,
          madeBy,
          madeAt: ctx.now,
        })
        .onConflict((same) => same.doNothing())
        .returning('number')
        .executeTakeFirst()
    : undefined
  if (!added) return { number: await numberOfRepeat(child, id) }
  await tellVersion(child, ctx, { id, before: before?.plan, plan: whole, because, number: added.number })
  return { number: added.number }
}

/** A repeat of what was kept has its number; anything else was changed by two people at once. */
async function numberOfRepeat(child: ChildGrant, id: PlanVersionId): Promise<number> {
  const kept = await child.db
    .selectFrom('planVersion')
    .select('number')
    .where('id', '=', id)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (kept) return kept.number
  throw new Conflict('Someone else has changed the plan since you began. Both texts are safe; look at both.')
}

function checkWhole(plan: Plan, names: ReadonlyMap<string, string>): void {
  const fields: Record<string, string[]> = {}
  const needIds = new Set(plan.needs.map(({ id }) => id))
  const isTeam = (id: string) => names.has(id)
  for (const [at, response] of plan.responses.entries()) {
    const field = (name: string) => `plan.responses.${at}.${name}`
    if (!response.needIds.every((id) => needIds.has(id))) {
      fields[field('needIds')] = ['Say which need of the plan this answers.']
    }
    if (response.startsOn && response.endsOn && response.endsOn < response.startsOn) {
      fields[field('endsOn')] = ['The last day is before the first.']
    }
    for (const part of ['decides', 'answers'] as const) {
      if (!isTeam(response[part])) fields[field(part)] = ['Choose someone who is in the care team today.']
    }
  }
  const ids = [...plan.needs, ...plan.responses, ...plan.boundaries].map(({ id }) => `${id}`)
  if (new Set(ids).size < ids.length) fields.plan = ['Something stands in the plan twice.']
  if (Object.keys(fields).length > 0) throw new NotValid(fields)
}

/** Whoever is named anew as the one to bring is in the care team; an earlier choice is not gone over again. */
function checkBring(
  { safety: { bring } }: Plan,
  before: Plan | undefined,
  names: ReadonlyMap<string, string>,
): void {
  if (!bring || bring === before?.safety.bring || names.has(bring)) return
  throw new NotValid({ 'plan.safety.bring': ['Choose someone who is in the care team today.'] })
}

/** What was stopped is never forgotten, and always has a reason: its own, or that of the version. */
function keepStopped(before: Plan, plan: Plan, { because, on }: { because: string; on: string }): Plan {
  const active = new Set(plan.responses.map(({ id }) => id))
  const given = new Map((plan.stopped ?? []).map((one) => [one.id, one]))
  const now: Stopped[] = before.responses
    .filter(({ id }) => !active.has(id))
    .map(({ id, title }) => ({ id, title, because: given.get(id)?.because ?? because, on }))
  const known = new Set(now.map(({ id }) => id))
  const earlier = (before.stopped ?? []).filter(({ id }) => !known.has(id) && !active.has(id))
  return { ...plan, stopped: [...earlier, ...now] }
}

async function todayOf(child: ChildGrant, { now }: Ctx): Promise<string> {
  const { home } = await getChild(child, now)
  return todayIn(home?.timeZone ?? 'UTC', now)
}

interface Telling extends Pick<NewVersion, 'id' | 'plan' | 'because'> {
  before: Plan | undefined
  number: number
}

async function tellVersion(
  child: ChildGrant,
  ctx: Ctx,
  { id, before, plan, because, number }: Telling,
): Promise<void> {
  const names = await namesOf(child, [before ?? emptyPlan, plan])
  const changes = changesBetween(before ?? emptyPlan, plan, (person) => names.get(person) ?? '')
  const said = sayChanges(changes) || 'Nothing in it changed; it was agreed anew.'
  await child.tell('response.plan-version', {
    headline: `${before ? `Plan, version ${number}.` : 'The first plan.'} ${said}`,
    detail: `${because} ${changes.map(({ title, after }) => `${title} ${after}`).join(' ')}`,
    happenedAt: ctx.now,
    about: id,
  })
}
