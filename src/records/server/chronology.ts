import { type RawBuilder, sql } from 'kysely'
import { hearsAll } from '#people/server/own-words.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { patternsOf } from '../chronology-kinds.ts'
import type * as contract from '../contract.ts'
import { readRecords } from '../permissions.ts'
import './tables.ts'

const PAGE = 50

type Page = OutputOf<typeof contract.readChronology>
type Row = contract.ChronologyEntry & { heard: string | null }

/** A page of what happened, newest first; `before` is the last entry of the page above it. */
export async function readChronology(
  ctx: Ctx,
  { childId, kind, before }: InputOf<typeof contract.readChronology>,
): Promise<Page> {
  const child = await ctx.child(childId, readRecords)
  const { organisationId } = ctx.actor
  const patterns = patternsOf(kind)
  const ofKind = patterns ? sql`and f.kind like any (${patterns})` : sql``
  const readable = readableOnly(child) ? sql`and f.readable_by_child` : sql``
  const older = before
    ? sql`and (f.happened_at, f.id) < (${before.happenedAt}::timestamptz, ${before.id}::uuid)`
    : sql``
  const facts = sql`
    select * from fact f
    where f.organisation_id = ${organisationId} and f.child_id = ${childId} ${readable} ${ofKind} ${older}
    order by f.happened_at desc, f.id desc limit ${PAGE + 1}`
  return pageOf(child, facts)
}

/** The newest entries that hold every word as it is typed so far. */
export async function searchChronology(
  ctx: Ctx,
  { childId, words, kind }: InputOf<typeof contract.searchChronology>,
): Promise<Page> {
  const child = await ctx.child(childId, readRecords)
  const { organisationId } = ctx.actor
  const kinds = patternsOf(kind) ?? null
  return pageOf(
    child,
    sql`select * from search_facts(${organisationId}, ${childId}, ${words}, ${kinds}::text[],
      ${readableOnly(child)}, ${PAGE + 1})`,
  )
}

/** The child reads everything but what is kept from them for a reason, whoever else they are. */
export function readableOnly(child: ChildGrant): boolean {
  return child.relations.includes('child')
}

/** Times keep their microseconds, so that the next page starts exactly where this one ended. */
const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'

async function pageOf(child: ChildGrant, facts: RawBuilder<unknown>): Promise<Page> {
  const { rows } = await sql<Row>`
    select f.id, f.kind, f.headline, f.detail, f.told_by, p.known_as as told_by_name, f.about,
      to_char(f.happened_at at time zone 'UTC', ${INSTANT}) as happened_at,
      to_char(f.told_at at time zone 'UTC', ${INSTANT}) as told_at,
      o.words as heard
    from (${facts}) f
    join person p on p.organisation_id = f.organisation_id and p.id = f.told_by
    left join own_words o on o.organisation_id = f.organisation_id and o.id = f.about
      and f.kind = 'people.own-words' and o.hears = 'key-worker' and ${hearsAll(child)}
    order by f.happened_at desc, f.id desc`.execute(child.db)
  return { entries: rows.slice(0, PAGE).map(shown), more: rows.length > PAGE }
}

function shown({ heard, ...entry }: Row): contract.ChronologyEntry {
  return heard ? { ...entry, headline: firstSentence(heard), detail: heard } : entry
}
