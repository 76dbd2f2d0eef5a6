import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type * as contract from '../contract/between.ts'
import * as permissions from '../permissions.ts'
import { openAfter } from './afterwards.ts'
import './tables.ts'

interface WasThere {
  moment: { id: string; happenedAt: Date }
  otherId: string
  homeId: string | undefined
}

/** Names another young person who was there in a hard moment, once, and opens what may lie between the two. */
export async function openBetween(
  child: ChildGrant,
  ctx: Ctx,
  { moment, otherId, homeId }: WasThere,
): Promise<void> {
  const { organisationId, id: toldBy } = ctx.actor
  const { childId } = child
  if (otherId === childId) return
  const added = await child.db
    .insertInto('otherThere')
    .values({ organisationId, childId, momentId: moment.id, otherId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'momentId', 'otherId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await openAfter(child, ctx, { kind: 'repair.between', about: added.id, homeId, from: moment.happenedAt })
}

interface Pair {
  momentId: string
  otherId: string
}

/** What lay between the two after a hard moment is put right, whoever of them has it written down. */
export async function closeBetween(child: ChildGrant, ctx: Ctx, pair: Pair): Promise<void> {
  const about = await otherThereId(child, pair)
  if (about) await closeDuty(child, ctx, { kind: 'repair.between', about }, 'put-right')
}

async function otherThereId({ db, childId }: ChildGrant, { momentId, otherId }: Pair) {
  const there = await db
    .selectFrom('otherThere')
    .select('id')
    .where('childId', '=', childId)
    .where('momentId', '=', momentId)
    .where('otherId', '=', otherId)
    .executeTakeFirst()
  return there?.id
}

/** Leaves what lies between the two as it is, with why. They can put it right later all the same. */
export async function letBetweenRest(
  ctx: Ctx,
  { id, childId, because, ...pair }: InputOf<typeof contract.letBetweenRest>,
): Promise<OutputOf<typeof contract.letBetweenRest>> {
  const child = await ctx.child(childId, permissions.decideAfter)
  const about = await otherThereId(child, pair)
  if (!about) throw new NotFound('Another young person in this hard moment')
  const { organisationId, id: decidedBy } = ctx.actor
  const added = await child.db
    .insertInto('betweenRest')
    .values({ organisationId, id, childId, otherThereId: about, because, decidedBy, decidedAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await closeDuty(child, ctx, { kind: 'repair.between', about }, 'rests')
  await child.tell('repair.between-rests', {
    headline: 'Left as it is with another young person.',
    detail: because,
    happenedAt: ctx.now,
    about,
    // Why is mostly how the other young person is.
    readableByChild: false,
  })
  return {}
}

interface OtherRow {
  otherId: string
  isOpen: boolean
  because: string | null
  byName: string | null
  at: Date | null
}

/** The other young people who were there in a hard moment, by their ids alone, and what is open between the two. */
export async function othersOf(
  { db, childId }: ChildGrant,
  momentId: string,
): Promise<contract.OtherThere[]> {
  const { rows } = await sql<OtherRow>`
    select o.other_id, exists (
        select 1 from duty d
        where d.organisation_id = o.organisation_id and d.about = o.id and d.kind = 'repair.between'
          and d.done_at is null) as is_open,
      r.because, p.known_as as by_name, r.decided_at as at
    from other_there o
    left join lateral (
      select b.organisation_id, b.because, b.decided_by, b.decided_at from between_rest b
      where b.organisation_id = o.organisation_id and b.other_there_id = o.id
      order by b.decided_at desc limit 1
    ) r on true
    left join person p on p.organisation_id = r.organisation_id and p.id = r.decided_by
    where o.child_id = ${childId} and o.moment_id = ${momentId}
    order by o.told_at, o.id`.execute(db)
  return rows.map(({ otherId, isOpen, because, byName, at }) => ({
    otherId: ChildId.parse(otherId),
    isOpen,
    ...(because && at && { rests: { because, byName: byName ?? '', at: at.toISOString() } }),
  }))
}
