import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/gentle-words.ts'
import { wordsOfHome } from '../gentle-words.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

type Row = contract.GentleWord & { instead: string; isOn: boolean }

/** The starter list, with what the home has said about its words since. */
export async function readGentleWords(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readGentleWords>,
): Promise<OutputOf<typeof contract.readGentleWords>> {
  const { db } = await ctx.home(homeId, permissions.readGentleWords)
  const { rows } = await sql<Row>`
    select distinct on (finds) finds, asks, instead, is_on from gentle_word
    where home_id = ${homeId} order by finds, told_at desc, id`.execute(db)
  return {
    words: wordsOfHome(
      rows.map(({ instead, ...word }) => ({ ...word, instead: instead === '' ? undefined : instead })),
    ),
  }
}

/** Says a word anew. What was said of it before stays; the newest counts. */
export async function changeGentleWord(
  ctx: Ctx,
  { id, homeId, finds, asks, instead = '', isOn }: InputOf<typeof contract.changeGentleWord>,
): Promise<OutputOf<typeof contract.changeGentleWord>> {
  const { db } = await ctx.home(homeId, permissions.changeGentleWords)
  const { organisationId, id: toldBy } = ctx.actor
  await db
    .insertInto('gentleWord')
    .values({ organisationId, id, homeId, finds, asks, instead, isOn, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}
