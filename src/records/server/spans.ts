import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { besideKinds } from '../chronology-kinds.ts'
import type * as contract from '../contract.ts'
import { readRecords } from '../permissions.ts'
import { entriesOf } from './chronology.ts'
import { readableByChild, readableOnly } from './readable.ts'
import './tables.ts'

/** More than anybody has said afterwards about the days of one print. */
const MOST_BESIDE = 2_000

/** Days of the child's home as a span, with how much is in it and what was said about it on other days. */
export async function readSpan(
  ctx: Ctx,
  { childId, fromOn, toOn }: InputOf<typeof contract.readSpan>,
): Promise<OutputOf<typeof contract.readSpan>> {
  const child = await ctx.child(childId, readRecords)
  const { home } = await getChild(child, ctx.now)
  const zone = home?.timeZone ?? 'UTC'
  const { rows } = await sql<{ from: Date; to: Date }>`
    select ${fromOn}::date::timestamp at time zone ${zone} as "from",
      (${toOn}::date + 1)::timestamp at time zone ${zone} as "to"`.execute(child.db)
  const { from, to } = rows[0] ?? { from: ctx.now, to: ctx.now }
  const [count, beside] = await Promise.all([countIn(child, from, to), besideOf(child, ctx, from, to)])
  return { span: { from: from.toISOString(), to: to.toISOString() }, count, beside }
}

async function countIn(child: ChildGrant, from: Date, to: Date): Promise<number> {
  const readable = readableOnly(child) ? sql`and ${readableByChild}` : sql``
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from fact f
    where f.organisation_id = attune_organisation() and f.child_id = ${child.childId}
      and f.happened_at >= ${from} and f.happened_at < ${to} ${readable}`.execute(child.db)
  return rows[0]?.count ?? 0
}

function besideOf(child: ChildGrant, { actor }: Ctx, from: Date, to: Date) {
  const readable = readableOnly(child) ? sql`and ${readableByChild}` : sql``
  const kinds = sql`any(${`{${besideKinds.join(',')}}`}::text[])`
  const facts = sql`
    select f.* from fact f
    where f.organisation_id = ${actor.organisationId} and f.child_id = ${child.childId} and f.kind = ${kinds}
      and not (f.happened_at >= ${from} and f.happened_at < ${to}) ${readable}
      and exists (
        select 1 from fact m
        where m.organisation_id = f.organisation_id and m.child_id = f.child_id and m.about = f.about
          and m.id <> f.id and m.kind <> ${kinds} and m.happened_at >= ${from} and m.happened_at < ${to})
    order by f.happened_at desc, f.id desc limit ${MOST_BESIDE}`
  // What is read here is printed, and paper may leave the home.
  return entriesOf(child, { organisationId: actor.organisationId, facts, whole: false })
}
