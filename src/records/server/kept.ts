import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, type DutyName, openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/kept.ts'
import { reviewKept as permission } from '../permissions.ts'
import './tables.ts'

const KIND = 'records.kept-review'

/** On its day, why something is kept from the child falls to those who can say that it need not be any more. */
export async function openKeptReview(
  child: ChildGrant,
  ctx: Ctx,
  { kind = KIND, about, reviewOn }: { kind?: DutyName['kind']; about: string; reviewOn: string },
): Promise<void> {
  await requireWithinYear(child, ctx, { 'kept.reviewOn': reviewOn })
  const { home } = await getChild(child, ctx.now)
  const { rows } = await sql<{ at: Date }>`
    select ${reviewOn}::date::timestamp at time zone ${home?.timeZone ?? 'UTC'} as at`.execute(child.db)
  await openDuty(child, ctx, {
    kind,
    about,
    homeId: home?.id,
    childId: child.childId,
    fallsTo: ['key-worker', 'home-manager'],
    dueAt: rows[0]?.at ?? ctx.now,
  })
}

const A_YEAR = 366 * 86_400_000

/** Nothing is kept from a child for good: somebody looks at it again within a year. The day stands under its field. */
export async function requireWithinYear(
  child: ChildGrant,
  ctx: Ctx,
  days: Readonly<Record<string, string>>,
): Promise<void> {
  const { home } = await getChild(child, ctx.now)
  const last = todayIn(home?.timeZone ?? 'UTC', new Date(ctx.now.getTime() + A_YEAR))
  for (const [field, day] of Object.entries(days)) {
    if (day > last) throw new NotValid({ [field]: ['Choose a day within a year.'] })
  }
}

type Review = InputOf<typeof contract.reviewKept>

/** Looks again at a note that is kept from the child. What was decided before stays; the newest counts. */
export async function reviewKept(ctx: Ctx, review: Review, told: Told): Promise<Receipt> {
  const child = await ctx.child(review.childId, permission)
  return tellOnce(ctx, told, review.id, () => addReview(child, ctx, review))
}

async function addReview(child: ChildGrant<'records.review-kept'>, ctx: Ctx, review: Review) {
  const { organisationId, id: toldBy } = ctx.actor
  const { id, noteId, outcome, because } = review
  const before = await keptOf(child, noteId)
  if (review.outcome === 'kept-on') {
    const { reviewOn } = review
    await requireLater(child, ctx, reviewOn)
    await requireWithinYear(child, ctx, { reviewOn })
  }
  await child.db
    .insertInto('keptReview')
    .values({
      organisationId,
      id,
      childId: child.childId,
      noteId,
      outcome,
      reviewOn: review.outcome === 'kept-on' ? review.reviewOn : null,
      because,
      toldBy,
      toldAt: ctx.now,
    })
    .execute()
  for (const about of before) await closeDuty(child, ctx, { kind: KIND, about }, outcome)
  if (review.outcome === 'kept-on') {
    await openKeptReview(child, ctx, { about: id, reviewOn: review.reviewOn })
  }
  await child.tell(KIND, {
    headline: outcome === 'released' ? 'A note may be read by all now.' : 'A note stays kept for now.',
    detail: because,
    happenedAt: ctx.now,
    about: id,
    readableByChild: outcome === 'released',
  })
}

/** What duties about this note can be named by: itself, and each time it was looked at again. */
async function keptOf({ db, childId }: ChildGrant, noteId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; outcome: string | null }>`
    select n.id, null as outcome from note n
    where n.id = ${noteId} and n.child_id = ${childId} and n.kept_for is not null
    union all
    select r.id, r.outcome from kept_review r where r.note_id = ${noteId} and r.child_id = ${childId}`.execute(
    db,
  )
  if (rows.length === 0 || rows.some(({ outcome }) => outcome === 'released')) {
    throw new NotFound('A note that is kept')
  }
  return rows.map(({ id }) => id)
}

async function requireLater(child: ChildGrant, ctx: Ctx, reviewOn: string): Promise<void> {
  const { home } = await getChild(child, ctx.now)
  if (reviewOn > todayIn(home?.timeZone ?? 'UTC', ctx.now)) return
  throw new NotValid({ reviewOn: ['Choose a day that is still to come.'] })
}
