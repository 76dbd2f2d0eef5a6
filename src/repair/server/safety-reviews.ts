import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { closeDuty } from '#platform/server/duties.ts'
import { emptyPlan } from '#response/plan.ts'
import { changesBetween } from '#response/plan-changes.ts'
import { planInForce, planNumbered } from '#response/server/plan-versions.ts'
import { signedRisks } from '#response/server/risks.ts'
import type * as contract from '../contract/safety.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

type Review = InputOf<typeof contract.reviewSafety>

/**
 * A person looked at the safety plan again. 'It stays' closes what they had before them, and nothing that arrived
 * meanwhile; 'it is to change' stays open until a version of the plan changes it.
 */
export async function reviewSafety(
  ctx: Ctx,
  { childId, ...review }: Review,
): Promise<OutputOf<typeof contract.reviewSafety>> {
  const child = await ctx.child(childId, permissions.decideAfter)
  if (review.planNumber > 0) await planNumbered(child, review.planNumber)
  const moments = await ofChild(child, review.moments)
  await addReview(child, ctx, { ...review, moments })
  return {}
}

async function ofChild({ db, childId }: ChildGrant, moments: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from hard_moment m where m.child_id = ${childId} and m.id = any(${`{${moments.join(',')}}`}::uuid[])
    order by m.happened_at, m.id`.execute(db)
  if (rows.length < new Set(moments).size) throw new NotFound('This hard moment')
  return rows.map(({ id }) => id)
}

type NewReview = Omit<Review, 'childId' | 'decision'> & { decision: contract.SafetyReview['decision'] }

async function addReview(child: ChildGrant, ctx: Ctx, review: NewReview): Promise<void> {
  const { decision, because, moments } = review
  const added = await child.db
    .insertInto('safetyReview')
    .values({
      ...review,
      organisationId: ctx.actor.organisationId,
      childId: child.childId,
      reviewedBy: ctx.actor.id,
      reviewedAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  if (decision !== 'changes') {
    for (const about of moments)
      await closeDuty(child, ctx, { kind: 'repair.safety-review', about }, decision)
  }
  const headline = saidOf[decision](review.planNumber)
  await child.tell('repair.safety-reviewed', {
    headline,
    detail: because,
    happenedAt: ctx.now,
    about: review.id,
  })
}

const saidOf: Record<NewReview['decision'], (planNumber: number) => string> = {
  stays: () => 'Looked at the safety plan again. It stays as it is.',
  changes: () => 'Looked at the safety plan again. It is to change.',
  changed: (planNumber) => `The safety plan has changed: plan, version ${planNumber}.`,
}

/**
 * A version of the plan has come into force. Where its safety plan is another one, the hard moments for which
 * somebody had said that it is to change have been looked at. What nobody had looked at stays open.
 */
export async function closeByChange(child: ChildGrant, ctx: Ctx): Promise<void> {
  const moments = await meantToChange(child)
  if (moments.length === 0) return
  const current = await planInForce(child)
  if (!current) return
  const before = current.number > 1 ? (await planNumbered(child, current.number - 1)).plan : emptyPlan
  if (!changesBetween(before, current.plan).some(({ what }) => what === 'safety')) return
  const { because, number: planNumber } = current
  await addReview(child, ctx, {
    id: crypto.randomUUID(),
    moments,
    decision: 'changed',
    because,
    planNumber,
  })
}

/**
 * Somebody signed what could do harm with hard moments before their eyes: these were looked at, and no others. What
 * they decided about the safety plan in the same look counts as it does after any hard moment.
 */
export async function closeByRisks(child: ChildGrant, ctx: Ctx, about: string): Promise<void> {
  const { moments, safetyPlan: decision, because, planNumber } = await signedRisks(child, about)
  if (moments.length === 0) return
  const looked = { id: crypto.randomUUID(), moments: await ofChild(child, moments) }
  await addReview(child, ctx, { ...looked, decision, because, planNumber })
}

/** Every hard moment after which nobody has looked at the safety plan again, for one who reads what followed. */
export async function readUnreviewed(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readUnreviewed>,
): Promise<OutputOf<typeof contract.readUnreviewed>> {
  const child = await ctx.child(childId, permissions.readAfter)
  const open = await unreviewedOf(child)
  return {
    moments: open.map(({ happenedAt, ...one }) => ({ ...one, happenedAt: happenedAt.toISOString() })),
  }
}

/** The hard moments for which the safety plan is to change, and has not yet. */
async function meantToChange({ db, childId }: ChildGrant): Promise<string[]> {
  const { rows } = await sql<{ about: string }>`
    select d.about from duty d
    where d.child_id = ${childId} and d.kind = 'repair.safety-review' and d.done_at is null
      and exists (
        select 1 from safety_review r
        where r.organisation_id = d.organisation_id and r.child_id = d.child_id and r.decision = 'changes'
          and d.about = any (r.moments))
    order by d.opened_at, d.about`.execute(db)
  return rows.map(({ about }) => about)
}

/** Since when the safety plan of each of these children waits to be looked at again; children without are missing. */
export async function safetyReviewOpen(db: Tx, childIds: readonly ChildId[]): Promise<Map<ChildId, Date>> {
  const { rows } = await sql<{ childId: ChildId; since: Date }>`
    select d.child_id, min(m.happened_at) as since
    from duty d
    join hard_moment m on m.organisation_id = d.organisation_id and m.id = d.about
    where d.child_id = any(${`{${childIds.join(',')}}`}::uuid[]) and d.kind = 'repair.safety-review'
      and d.done_at is null
    group by d.child_id`.execute(db)
  return new Map(rows.map(({ childId, since }) => [childId, since]))
}

interface Unreviewed {
  id: string
  happenedAt: Date
  words: string
}

/** The hard moments after which nobody has looked at the safety plan again, oldest first. */
export async function unreviewedOf({ db, childId }: ChildGrant): Promise<Unreviewed[]> {
  const { rows } = await sql<Unreviewed>`
    select m.id, m.happened_at, m.words from duty d
    join hard_moment m on m.organisation_id = d.organisation_id and m.id = d.about
    where d.child_id = ${childId} and d.kind = 'repair.safety-review' and d.done_at is null
    order by m.happened_at, m.id limit 200`.execute(db)
  return rows
}

/** Every look at the safety plan after this hard moment, oldest first. */
export async function reviewsOf(
  { db, childId }: ChildGrant,
  momentId: string,
): Promise<contract.SafetyReview[]> {
  const { rows } = await sql<Omit<contract.SafetyReview, 'reviewedAt'> & { reviewedAt: Date }>`
    select r.id, r.moments, r.decision, r.because, r.plan_number, p.known_as as reviewed_by_name, r.reviewed_at
    from safety_review r
    join person p on p.organisation_id = r.organisation_id and p.id = r.reviewed_by
    where r.child_id = ${childId} and ${momentId}::uuid = any (r.moments)
    order by r.reviewed_at, r.decision = 'changed', r.id`.execute(db)
  return rows.map((row) => ({ ...row, reviewedAt: row.reviewedAt.toISOString() }))
}
