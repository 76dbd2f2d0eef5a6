import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type ChildId, HomeId } from '#platform/ids.ts'
import { Conflict } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { ReadLast } from '#platform/server/database.ts'
import type { Told } from '#platform/server/serve.ts'
import { shiftCard } from '../compile.ts'
import type { PlanVersionId } from '../contract/changes.ts'
import type * as contract from '../contract/shift-cards.ts'
import * as permissions from '../permissions.ts'
import { emptyPlan, type Plan } from '../plan.ts'
import { changesBetween } from '../plan-changes.ts'
import './tables.ts'

/** The plans of a home's children as cards for the shift, each with what changed since the reader last read it. */
export async function readShiftCards(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readShiftCards>,
): Promise<OutputOf<typeof contract.readShiftCards>> {
  const { childIds, readLast } = await ctx.children(permissions.readShiftCards, HomeId.parse(homeId))
  const { cards, names, timeZone } = await cardsRow(readLast, { childIds, homeId, readerId: ctx.actor.id })
  const day = todayIn(timeZone ?? 'UTC', ctx.now)
  return {
    cards: cards.map(({ plan, before, isRead, ...card }) =>
      shiftCard(plan, {
        ...card,
        safetyAgreedAt: card.safetyAgreedAt ?? undefined,
        day,
        nameOf: (person) => names[person],
        changes: isRead ? [] : changesBetween(before ?? emptyPlan, plan, (person) => names[person] ?? ''),
      }),
    ),
  }
}

interface CardsRow {
  cards: {
    childId: ChildId
    version: number
    versionId: PlanVersionId
    plan: Plan
    /** When the child agreed to the safety plan as it is now, in whichever version. */
    safetyAgreedAt: string | null
    /** The reader has read this version. */
    isRead: boolean
    /** Otherwise what they read last; for someone who never said so, the version before this one. */
    before: Plan | null
  }[]
  /** Whom these plans name, by id. */
  names: Record<string, string>
  timeZone: string | null
}

interface Wanted {
  childIds: readonly ChildId[]
  homeId: string
  readerId: string
}

/** All that the cards of a home are made from, in one statement. */
async function cardsRow(readLast: ReadLast, { childIds, homeId, readerId }: Wanted): Promise<CardsRow> {
  const rows = await readLast(sql<CardsRow>`
    with newest as (
      select v.* from unnest(${`{${childIds.join(',')}}`}::uuid[]) as c (id)
      cross join lateral (select * from plan_version where child_id = c.id order by number desc limit 1) v
    ), seen as (
      select v.id, v.child_id, v.number, v.plan, v.named_ids, said.agreed_at,
        coalesce(last_read.id = v.id, false) as is_read, coalesce(last_read.id, earlier.id) as before_id
      from newest v
      left join lateral (
        select case when a.verdict = 'agrees' then a.at end as agreed_at from plan_agreement a
        join plan_version w on w.organisation_id = a.organisation_id and w.id = a.version_id
        where a.organisation_id = v.organisation_id and a.child_id = v.child_id
          and a.person_id = v.child_id and w.safety_hash = v.safety_hash
        order by a.at desc limit 1
      ) said on true
      left join lateral (
        select w.id from plan_reading r
        join plan_version w on w.organisation_id = r.organisation_id and w.id = r.version_id
        where r.organisation_id = v.organisation_id and r.child_id = v.child_id and r.person_id = ${readerId}
        order by w.number desc limit 1
      ) last_read on true
      left join plan_version earlier on earlier.organisation_id = v.organisation_id
        and earlier.child_id = v.child_id and earlier.number = v.number - 1
    ), before as (
      select w.id, w.plan, w.named_ids from plan_version w
      where w.id in (select before_id from seen where not is_read)
    )
    select
      (select coalesce(json_agg(json_build_object('childId', s.child_id, 'version', s.number, 'versionId', s.id,
        'plan', s.plan, 'isRead', s.is_read, 'before', b.plan,
        'safetyAgreedAt', to_char(s.agreed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) order by s.child_id), '[]'::json)
      from seen s left join before b on b.id = s.before_id) as cards,
      (select coalesce(json_object_agg(id, known_as), '{}'::json) from person where id = any (array(
        select (jsonb_array_elements_text(named_ids))::uuid from seen
        union select (jsonb_array_elements_text(named_ids))::uuid from before))) as names,
      (select time_zone from home where id = ${homeId}) as time_zone`)
  return rows[0] ?? { cards: [], names: {}, timeZone: null }
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
