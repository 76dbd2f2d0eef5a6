import { sql } from 'kysely'
import { ownWordsOf } from '#people/server/own-words.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/understanding.ts'
import * as permissions from '../permissions.ts'
import { getAssessment } from './assessments.ts'
import { eventsOf } from './life-events.ts'
import './tables.ts'

export async function readUnderstanding(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readUnderstanding>,
): Promise<OutputOf<typeof contract.readUnderstanding>> {
  const child = await ctx.child(childId, permissions.readUnderstanding)
  const [meanings, strengths, events, ownWords] = await Promise.all([
    meaningsOf(child),
    strengthsOf(child),
    eventsOf(child),
    wordsAboutGrowing(child),
  ])
  return { meanings, strengths, events, ownWords }
}

/** The three things that stand: the newest words in each place. */
export async function meaningsOf(child: ChildGrant): Promise<contract.MeaningShown[]> {
  const { rows } = await sql<Omit<contract.MeaningShown, 'toldAt'> & { toldAt: Date }>`
    select distinct on (m.place) m.id, m.assessment_id, m.place, m.title, m.words, m.icon, m.function_ids,
      p.known_as as written_by, m.told_at
    from map_meaning m
    join person p on p.organisation_id = m.organisation_id and p.id = m.written_by
    where m.child_id = ${child.childId}
    order by m.place, m.kept_at desc`.execute(child.db)
  return rows.map((row) => ({ ...row, toldAt: row.toldAt.toISOString() }))
}

/** What is strong in a child, as it was told. */
export async function strengthsOf(child: ChildGrant): Promise<contract.Strength[]> {
  const { rows } = await sql<contract.Strength>`
    select id, words, said_by from strength where child_id = ${child.childId} order by told_at, id`.execute(
    child.db,
  )
  return rows
}

/** What the child says about how they are growing. */
async function wordsAboutGrowing(child: ChildGrant): Promise<contract.WordsAboutGrowing[]> {
  const said = await ownWordsOf(child, { aboutGrowing: true })
  return said.map(({ id, words, byChild, toldByName, saidAt }) => ({
    id,
    words,
    byChild,
    toldBy: toldByName,
    saidAt: saidAt.toISOString(),
  }))
}

export async function writeMeaning(
  ctx: Ctx,
  { childId, ...meaning }: InputOf<typeof contract.writeMeaning>,
): Promise<OutputOf<typeof contract.writeMeaning>> {
  const child = await ctx.child(childId, permissions.writeMeaning)
  await getAssessment(child, meaning.assessmentId)
  const { organisationId, id: writtenBy } = ctx.actor
  const added = await child.db
    .insertInto('mapMeaning')
    .values({ organisationId, childId, ...meaning, writtenBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('assessment.meaning', {
    headline: meaning.title,
    detail: meaning.words,
    happenedAt: ctx.now,
    about: meaning.id,
  })
  return {}
}

export async function addStrength(
  ctx: Ctx,
  { childId, strength }: InputOf<typeof contract.addStrength>,
): Promise<OutputOf<typeof contract.addStrength>> {
  const child = await ctx.child(childId, permissions.tellStrength)
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('strength')
    .values({ organisationId, childId, ...strength, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}
