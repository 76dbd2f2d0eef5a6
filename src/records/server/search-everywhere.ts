import { sql } from 'kysely'
import { hearsAll } from '#people/server/own-words.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import type { ChildrenGrant, Ctx } from '#platform/server/context.ts'
import { plansInForce } from '#response/server/plan-versions.ts'
import type * as contract from '../contract.ts'
import { FOUND_MOST } from '../contract.ts'
import * as permissions from '../permissions.ts'
import { wordsBegin } from '../words-begin.ts'
import { readsWhole } from './readable.ts'
import './tables.ts'

type Found = OutputOf<typeof contract.searchEverywhere>['children'][number]
type Row = Found['entries'][number] & { childId: string; withheld: string; heard: string | null }

/** So many needs and responses, and so many people, of each child. */
const OTHERS_MOST = 3

/** What holds the words, child by child. Who may not read a chronology finds nothing of it. */
export async function searchEverywhere(
  ctx: Ctx,
  { words }: InputOf<typeof contract.searchEverywhere>,
): Promise<OutputOf<typeof contract.searchEverywhere>> {
  const granted = await ctx.children(permissions.searchRecords)
  const [entries, plan, around] = await Promise.all([
    entriesHolding(ctx, granted, words),
    planHolding(granted, words),
    aroundHolding(granted, words),
  ])
  const found = granted.childIds.map((childId) => {
    const mine = <One extends { childId: string }>(all: readonly One[]) =>
      all.filter((one) => one.childId === childId)
    const told = mine(entries)
    return {
      childId,
      entries: told.slice(0, FOUND_MOST).map(shown),
      more: told.length > FOUND_MOST,
      plan: mine(plan).slice(0, OTHERS_MOST),
      around: mine(around).slice(0, OTHERS_MOST),
    }
  })
  const holds = (one: Found) => one.entries.length + one.plan.length + one.around.length > 0
  return { children: found.filter(holds).toSorted(newestFirst) }
}

function newestFirst(one: Found, other: Found): number {
  return (other.entries[0]?.happenedAt ?? '').localeCompare(one.entries[0]?.happenedAt ?? '')
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'

/**
 * The newest entries of each child: one search a child, with its own limit, for a search over all at once would
 * read everybody's days to find the newest.
 */
async function entriesHolding(ctx: Ctx, granted: ChildrenGrant, words: string): Promise<Row[]> {
  const mine = granted.childIds.filter((id) => allows(permissions.readRecords, granted.relationsTo(id)))
  const whole = (id: ChildId) => readsWhole({ relations: granted.relationsTo(id) })
  const hears = (id: ChildId) => hearsAll({ relations: granted.relationsTo(id) })
  const asked = JSON.stringify(mine.map((id) => ({ id, whole: whole(id), hears: hears(id) })))
  const { rows } = await sql<Row>`
    select f.child_id, f.id, f.kind, f.headline, f.detail, f.told_by, p.known_as as told_by_name, f.about,
      to_char(f.happened_at at time zone 'UTC', ${INSTANT}) as happened_at,
      to_char(f.told_at at time zone 'UTC', ${INSTANT}) as told_at,
      case when c.whole then f.withheld else '' end as withheld, o.words as heard
    from jsonb_to_recordset(${asked}::jsonb) as c (id uuid, whole boolean, hears boolean)
    cross join lateral search_facts(${ctx.actor.organisationId}, c.id, ${words}, null, not c.whole, ${FOUND_MOST + 1}) f
    join person p on p.organisation_id = f.organisation_id and p.id = f.told_by
    left join own_words o on o.organisation_id = f.organisation_id and o.id = f.about
      and f.kind = 'people.own-words' and o.hears = 'key-worker' and c.hears
    order by f.happened_at desc, f.id desc`.execute(granted.db)
  return rows
}

function shown({ childId: _, withheld, heard, ...entry }: Row): Found['entries'][number] {
  const all = heard || withheld
  return all ? { ...entry, headline: firstSentence(all), detail: all } : entry
}

async function planHolding({ db, childIds }: ChildrenGrant, words: string) {
  const plans = await plansInForce(db, childIds)
  return plans.flatMap(({ childId, plan }) => [
    ...plan.needs
      .filter(({ title }) => wordsBegin(title, words))
      .map(({ id, title }) => ({ childId, kind: 'need' as const, id, title })),
    ...plan.responses
      .filter(({ title, short }) => wordsBegin(`${title} ${short}`, words))
      .map(({ id, title }) => ({ childId, kind: 'response' as const, id, title })),
  ])
}

async function aroundHolding({ db, childIds }: ChildrenGrant, words: string) {
  const { rows } = await sql<{ childId: ChildId; name: string; relationship: string }>`
    select c.child_id, c.name, c.relationship from contact c
    where c.organisation_id = attune_organisation() and c.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
    order by c.name, c.id`.execute(db)
  return rows.filter(({ name, relationship }) => wordsBegin(`${name} ${relationship}`, words))
}
