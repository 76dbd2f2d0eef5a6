import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type ChildId, HomeId } from '#platform/ids.ts'
import { Conflict } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Told } from '#platform/server/serve.ts'
import { shiftCard } from '../compile.ts'
import type * as contract from '../contract/shift-cards.ts'
import * as permissions from '../permissions.ts'
import { emptyPlan, type Plan } from '../plan.ts'
import { changesBetween } from '../plan-changes.ts'
import { namesOf } from './plan-people.ts'
import { plansInForce } from './plan-versions.ts'
import './tables.ts'

/** The plans of a home's children as cards for the shift, each with what changed since the reader last read it. */
export async function readShiftCards(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readShiftCards>,
): Promise<OutputOf<typeof contract.readShiftCards>> {
  const { db, childIds } = await ctx.children(permissions.readShiftCards, HomeId.parse(homeId))
  const plans = await plansInForce(db, childIds)
  if (plans.length === 0) return { cards: [] }
  const backgrounds = await backgroundsOf(db, childIds, ctx.actor.id)
  const earlier = [...backgrounds.values()].flatMap(({ lastRead }) => lastRead ?? [])
  const names = await namesOf({ db }, [...plans.map(({ plan }) => plan), ...earlier])
  const day = await dayIn(db, homeId, ctx.now)
  const cards = plans.map(({ id, childId, number, plan }) => {
    const background = backgrounds.get(childId)
    const before = background?.lastRead ?? emptyPlan
    return shiftCard(plan, {
      childId,
      version: number,
      versionId: id,
      day,
      safetyAgreedAt: background?.agreedAt?.toISOString(),
      nameOf: (person) => names.get(person),
      changes: changesBetween(before, plan, (person) => names.get(person) ?? ''),
    })
  })
  return { cards }
}

async function dayIn(db: Tx, homeId: string, now: Date): Promise<string> {
  const home = await db.selectFrom('home').select('timeZone').where('id', '=', homeId).executeTakeFirst()
  return todayIn(home?.timeZone ?? 'UTC', now)
}

interface Background {
  childId: ChildId
  /** When the child agreed to the safety plan as it is now, in whichever version. */
  agreedAt: Date | null
  /** What the reader read last; for someone who never said so, the version before this one. */
  lastRead: Plan | null
}

async function backgroundsOf(
  db: Tx,
  childIds: readonly ChildId[],
  readerId: string,
): Promise<Map<ChildId, Background>> {
  const { rows } = await sql<Background>`
    select v.child_id, said.agreed_at, coalesce(last_read.plan, earlier.plan) as last_read
    from (
      select distinct on (child_id) organisation_id, child_id, id, number, plan from plan_version
      where child_id = any(${`{${childIds.join(',')}}`}::uuid[]) order by child_id, number desc
    ) v
    left join lateral (
      select case when a.verdict = 'agrees' then a.at end as agreed_at from plan_agreement a
      join plan_version w on w.organisation_id = a.organisation_id and w.id = a.version_id
      where a.organisation_id = v.organisation_id and a.child_id = v.child_id
        and a.person_id = v.child_id and w.plan -> 'safety' = v.plan -> 'safety'
      order by a.at desc limit 1
    ) said on true
    left join lateral (
      select w.plan from plan_reading r
      join plan_version w on w.organisation_id = r.organisation_id and w.id = r.version_id
      where r.organisation_id = v.organisation_id and r.child_id = v.child_id and r.person_id = ${readerId}
      order by w.number desc limit 1
    ) last_read on true
    left join plan_version earlier on earlier.organisation_id = v.organisation_id
      and earlier.child_id = v.child_id and earlier.number = v.number - 1`.execute(db)
  return new Map(rows.map((row) => [row.childId, row]))
}

/** Keeps that an adult has read a version. It may wait on a device, and arrive twice. */
export async function markPlanRead(
  ctx: Ctx,
  { id, childId, versionId }: InputOf<typeof contract.markPlanRead>,
  told: Told,
): Promise<OutputOf<typeof contract.markPlanRead>> {
  const child = await ctx.child(childId, permissions.markRead)
  const version = await child.db
    .selectFrom('planVersion')
    .select('id')
    .where('id', '=', versionId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!version) throw new Conflict('This plan is not the plan of this child.')
  const { actor, now } = ctx
  return tellOnce(ctx, told, id, () =>
    child.db
      .insertInto('planReading')
      .values({ organisationId: actor.organisationId, id, childId, versionId, personId: actor.id, at: now })
      .execute(),
  )
}
