import { sql } from 'kysely'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/beside.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

type EasyWords = InputOf<typeof contract.writeEasyWords>

/**
 * Keeps a note in words that the child reads easily. It is the same moment said again and no moment of its
 * own, so it stands beside the note and the chronology does not tell it twice.
 */
export async function writeEasyWords(ctx: Ctx, easy: EasyWords, told: Told): Promise<Receipt> {
  const child = await ctx.child(easy.childId, permissions.writeEasyWords)
  return tellOnce(ctx, told, easy.id, () => addEasyWords(child, ctx, easy))
}

async function addEasyWords(child: ChildGrant, ctx: Ctx, { id, about, words }: EasyWords) {
  const { organisationId, id: toldBy } = ctx.actor
  const { childId } = child
  await requireMoment(child, about)
  await child.db
    .insertInto('easyWords')
    .values({ organisationId, id, childId, about, words, toldBy, toldAt: ctx.now })
    .execute()
}

async function requireMoment({ db, childId }: ChildGrant, about: string): Promise<void> {
  const { rows } = await sql`
    select 1 from fact f
    where f.child_id = ${childId} and f.about = ${about} and f.kind in ('records.note', 'records.hard-moment')
    limit 1`.execute(db)
  if (rows.length === 0) throw new NotFound('This note')
}
