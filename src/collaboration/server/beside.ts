import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { PersonId } from '#platform/ids.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { readableByChild, readableOnly } from '#records/server/readable.ts'
import type * as contract from '../contract/beside.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

/** What stands beside these entries. The child gets it for what they may read, and for nothing else. */
export async function readBeside(
  ctx: Ctx,
  { childId, abouts }: InputOf<typeof contract.readBeside>,
): Promise<OutputOf<typeof contract.readBeside>> {
  const child = await ctx.child(childId, permissions.readBeside)
  const asked = await mayBeAsked(child, abouts)
  if (asked.length === 0) return { beside: [] }
  const [easy, sides] = await Promise.all([easyWordsOf(child, asked), sidesOf(child, asked)])
  return {
    beside: asked
      .map((about) => {
        const words = easy.get(about)
        return { about, ...(words && { easy: words }), sides: sides.get(about) ?? [] }
      })
      .filter((one) => one.easy !== undefined || one.sides.length > 0),
  }
}

async function mayBeAsked(child: ChildGrant, abouts: readonly string[]): Promise<readonly string[]> {
  if (!readableOnly(child)) return [...new Set(abouts)]
  const { rows } = await sql<{ about: string }>`
    select distinct f.about from fact f
    where f.child_id = ${child.childId} and f.about = ${listed(abouts)} and ${readableByChild}`.execute(
    child.db,
  )
  return rows.map(({ about }) => about)
}

async function easyWordsOf({ db, childId }: ChildGrant, abouts: readonly string[]) {
  const { rows } = await sql<{ about: string; words: string; toldByName: string; toldAt: Date }>`
    select distinct on (e.about) e.about, e.words, p.known_as as told_by_name, e.told_at
    from easy_words e
    join person p on p.organisation_id = e.organisation_id and p.id = e.told_by
    where e.child_id = ${childId} and e.about = ${listed(abouts)}
    order by e.about, e.told_at desc, e.id`.execute(db)
  return new Map(
    rows.map(({ about, toldAt, ...easy }) => [about, { ...easy, toldAt: toldAt.toISOString() }] as const),
  )
}

interface SideRow {
  id: string
  about: string
  isRight: boolean
  words: string
  saidAt: Date
}

async function sidesOf(child: ChildGrant, abouts: readonly string[]) {
  const { rows } = await sql<SideRow>`
    select id, about, is_right, words, said_at from my_side
    where child_id = ${child.childId} and about = ${listed(abouts)} order by said_at, id`.execute(child.db)
  const answers = await answersTo(
    child,
    rows.map(({ id }) => id),
  )
  const sides = rows.map(({ saidAt, ...side }) => ({
    ...side,
    saidAt: saidAt.toISOString(),
    answers: answers.get(side.id) ?? [],
  }))
  return Map.groupBy(sides, ({ about }) => about)
}

async function answersTo({ db, childId }: ChildGrant, sideIds: readonly string[]) {
  if (sideIds.length === 0) return new Map<string, contract.MySide['answers']>()
  const { rows } = await sql<{
    id: string
    sideId: string
    words: string
    toldBy: string
    toldByName: string
    toldAt: Date
  }>`
    select a.id, a.side_id, a.words, a.told_by, p.known_as as told_by_name, a.told_at
    from side_answer a
    join person p on p.organisation_id = a.organisation_id and p.id = a.told_by
    where a.child_id = ${childId} and a.side_id = ${listed(sideIds)} order by a.told_at, a.id`.execute(db)
  const answers = rows.map(({ toldAt, toldBy, ...answer }) => ({
    ...answer,
    toldBy: PersonId.parse(toldBy),
    toldAt: toldAt.toISOString(),
  }))
  return Map.groupBy(answers, ({ sideId }) => sideId)
}

/** What a side stands beside: a note or a hard moment, or something else that was told. */
export async function findSide(
  ctx: Ctx,
  { childId, sideId }: InputOf<typeof contract.findSide>,
): Promise<OutputOf<typeof contract.findSide>> {
  const child = await ctx.child(childId, permissions.readBeside)
  const { rows } = await sql<{ about: string; isNote: boolean }>`
    select s.about, exists (
      select 1 from fact f where f.organisation_id = s.organisation_id and f.child_id = s.child_id
        and f.about = s.about and f.kind in ('records.note', 'records.hard-moment')) as is_note
    from my_side s where s.child_id = ${childId} and s.id = ${sideId}`.execute(child.db)
  const [side] = rows
  if (!side) throw new NotFound('This side')
  return side
}

function listed(ids: readonly string[]) {
  return sql`any(${`{${ids.join(',')}}`}::uuid[])`
}
