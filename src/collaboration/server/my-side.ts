import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import { childMayRead } from '#records/server/readable.ts'
import type * as contract from '../contract/my-space.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

/** Keeps the child's side of something that they may read, and tells it in the chronology. */
export async function saySide(
  ctx: Ctx,
  { id, childId, about, words }: InputOf<typeof contract.saySide>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(childId, permissions.saySide)
  // A child answers what is there for them to read: anything else does not exist for them.
  if (!(await childMayRead(child, about))) throw new NotFound('This entry')
  return tellOnce(ctx, told, id, async () => {
    const { organisationId } = ctx.actor
    await child.db
      .insertInto('mySide')
      .values({ organisationId, id, childId, about, words, saidAt: ctx.now })
      .execute()
    await child.tell('collaboration.my-side', {
      headline: 'Said how they saw it.',
      detail: words,
      happenedAt: ctx.now,
      about,
    })
  })
}

export async function readSides(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readSides>,
): Promise<OutputOf<typeof contract.readSides>> {
  const child = await ctx.child(childId, permissions.readSides)
  const rows = await child.db
    .selectFrom('mySide')
    .select(['id', 'about', 'words', 'saidAt'])
    .where('childId', '=', childId)
    .orderBy('saidAt')
    .execute()
  return { sides: rows.map(({ saidAt, ...side }) => ({ ...side, saidAt: saidAt.toISOString() })) }
}
