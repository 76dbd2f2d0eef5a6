import { sql } from 'kysely'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import './tables.ts'

/** Keeps what one would change first. Said again, it stands beside what was said before, and counts instead. */
export async function tellWords(
  ctx: Ctx,
  { id, roundId, words, shares, happenedAt }: InputOf<typeof contract.tellWords>,
  told: Told,
): Promise<Receipt> {
  const { db, personId } = await ctx.self()
  return tellOnce(ctx, told, id, async () => {
    const asked = await db
      .selectFrom('milieuAsked')
      .select('id')
      .where('roundId', '=', roundId)
      .where('personId', '=', personId)
      .executeTakeFirst()
    if (!asked) throw new NotFound('What you were asked')
    const { organisationId } = ctx.actor
    const time = timeOf(happenedAt, ctx.now)
    await db
      .insertInto('milieuWords')
      .values({ organisationId, id, roundId, personId, words, shares, ...time, toldAt: ctx.now })
      .execute()
  })
}

/** One's own words in some rounds, by round. */
export async function wordsIn(
  db: Tx,
  personId: string,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, contract.OwnWords>> {
  const { rows } = await sql<contract.OwnWords & { roundId: string }>`
    select distinct on (w.round_id) w.round_id, w.words, w.shares from milieu_words w
    where w.organisation_id = attune_organisation() and w.person_id = ${personId}
      and w.round_id = any(${`{${rounds.join(',')}}`}::uuid[])
    order by w.round_id, w.happened_at desc, w.told_at desc, w.id`.execute(db)
  return new Map(rows.map(({ roundId, ...own }) => [roundId, own]))
}
