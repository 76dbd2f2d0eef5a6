import { type RawBuilder, sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import { hearsAll } from '#people/server/own-words.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { patternsOf } from '../chronology-kinds.ts'
import type * as contract from '../contract.ts'
import { instantOf } from '../instant.ts'
import { readRecords } from '../permissions.ts'
import { readableByChild, readableOnly, readsWhole } from './readable.ts'
import './tables.ts'

const PAGE = 50

type Page = OutputOf<typeof contract.readChronology>
type Row = Omit<contract.ChronologyEntry, 'clipSeconds'> & {
  heard: string | null
  withheld: string
  clipSeconds: number | null
}

/** A page of what happened, newest first; `before` is the last entry of the page above it. */
export async function readChronology(
  ctx: Ctx,
  { childId, kind, span, before, forPaper = false }: InputOf<typeof contract.readChronology>,
): Promise<Page> {
  const child = await ctx.child(childId, readRecords)
  const { organisationId } = ctx.actor
  const patterns = patternsOf(kind)
  const ofKind = patterns ? sql`and f.kind like any (${patterns})` : sql``
  const readable = readableOnly(child) ? sql`and ${readableByChild}` : sql``
  const older = before
    ? sql`and (f.happened_at, f.id) < (${before.happenedAt}::timestamptz, ${before.id}::uuid)`
    : sql``
  const facts = sql`
    select * from fact f
    where f.organisation_id = ${organisationId} and f.child_id = ${childId} ${readable} ${ofKind} ${within(span)}
      ${older}
    order by f.happened_at desc, f.id desc limit ${PAGE + 1}`
  return pageOf(child, { organisationId, facts, whole: !forPaper && readsWhole(child) })
}

/** The newest entries that hold every word as it is typed so far. */
export async function searchChronology(
  ctx: Ctx,
  { childId, words, kind, span }: InputOf<typeof contract.searchChronology>,
): Promise<Page> {
  const child = await ctx.child(childId, readRecords)
  const { organisationId } = ctx.actor
  const kinds = patternsOf(kind) ?? null
  const whole = readsWhole(child)
  const facts = span
    ? foundWithin(child, organisationId, { words, kinds, span })
    : sql`select * from search_facts(${organisationId}, ${childId}, ${words}, ${kinds}::text[], ${!whole}, ${PAGE + 1})`
  return pageOf(child, { organisationId, facts, whole })
}

interface Sought {
  words: string
  kinds: readonly string[] | null
  span: contract.Span
}

/** What is found in a span: there the days are few, and the index of the order finds them. */
function foundWithin(child: ChildGrant, organisationId: string, { words, kinds, span }: Sought) {
  const ofKind = kinds ? sql`and f.kind like any (${kinds})` : sql``
  const readable = readableOnly(child) ? sql`and ${readableByChild}` : sql``
  return sql`
    select * from fact f
    where f.organisation_id = ${organisationId} and f.child_id = ${child.childId} ${within(span)}
      and ${holding(child, words)} ${ofKind} ${readable}
    order by f.happened_at desc, f.id desc limit ${PAGE + 1}`
}

/** What holds the words as they are typed so far, among what the one who asks may read. */
function holding(child: ChildGrant, words: string): RawBuilder<unknown> {
  if (!readsWhole(child)) return sql`f.search @@ words_begun(${words})`
  return sql`(f.search @@ words_begun(${words})
    or f.withheld <> '' and to_tsvector('simple', f.withheld) @@ words_begun(${words}))`
}

function within(span: contract.Span | undefined): RawBuilder<unknown> {
  if (!span) return sql``
  return sql`and f.happened_at >= ${span.from}::timestamptz and f.happened_at < ${span.to}::timestamptz`
}

/** The day of the home on which something happened: the page of the chronology where it stands. */
export async function findEntry(
  ctx: Ctx,
  { childId, about }: InputOf<typeof contract.findEntry>,
): Promise<OutputOf<typeof contract.findEntry>> {
  const child = await ctx.child(childId, readRecords)
  const { home } = await getChild(child, ctx.now)
  const zone = home?.timeZone ?? 'UTC'
  const readable = readableOnly(child) ? sql`and ${readableByChild}` : sql``
  const { rows } = await sql<{ from: Date; to: Date }>`
    select d.day at time zone ${zone} as "from", (d.day + interval '1 day') at time zone ${zone} as "to"
    from fact f cross join lateral (select date_trunc('day', f.happened_at at time zone ${zone}) as day) d
    where f.child_id = ${childId} and f.about = ${about} ${readable}
    order by f.happened_at limit 1`.execute(child.db)
  const [day] = rows
  if (!day) throw new NotFound('This entry')
  return { day: { from: day.from.toISOString(), to: day.to.toISOString() } }
}

interface Asked {
  organisationId: string
  facts: RawBuilder<unknown>
  /** With the parts about somebody else. */
  whole: boolean
}

async function pageOf(child: ChildGrant, asked: Asked): Promise<Page> {
  const rows = await child.readLast(entryRows(child, asked))
  return { entries: rows.slice(0, PAGE).map(shown), more: rows.length > PAGE }
}

/** Facts as the one who asks may read them, newest first. */
export async function entriesOf(child: ChildGrant, asked: Asked): Promise<contract.ChronologyEntry[]> {
  const { rows } = await entryRows(child, asked).execute(child.db)
  return rows.map(shown)
}

/**
 * Each table names the organisation and the child itself: what the policy says of them is then looked at once, and
 * not for each of the fifty rows. Times come as PostgreSQL writes them: to lay them out there costs a quarter of all.
 */
function entryRows(child: ChildGrant, { organisationId, facts, whole }: Asked) {
  return sql<Row>`
    select f.id, f.kind, f.headline, f.detail, f.told_by, p.known_as as told_by_name, f.about,
      (f.happened_at at time zone 'UTC')::text as happened_at, (f.told_at at time zone 'UTC')::text as told_at,
      o.words as heard, case when ${whole} then f.withheld else '' end as withheld,
      case when f.withheld = '' or ${readsWhole(child)} then n.clip_seconds end as clip_seconds
    from (${facts}) f
    join person p on p.organisation_id = ${organisationId} and p.id = f.told_by
    left join own_words o on o.organisation_id = ${organisationId} and o.child_id = ${child.childId} and o.id = f.about
      and f.kind = 'people.own-words' and o.hears = 'key-worker' and ${hearsAll(child)}
    left join note n on n.organisation_id = ${organisationId} and n.child_id = ${child.childId} and n.id = f.about
      and f.kind = 'records.note' and n.clip_seconds is not null
    order by f.happened_at desc, f.id desc`
}

function shown({ heard, withheld, clipSeconds, ...row }: Row): contract.ChronologyEntry {
  const told = { ...row, happenedAt: instantOf(row.happenedAt), toldAt: instantOf(row.toldAt) }
  const entry = clipSeconds === null ? told : { ...told, clipSeconds }
  const whole = heard || withheld
  return whole ? { ...entry, headline: firstSentence(whole), detail: whole } : entry
}
