import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/draft.ts'
import * as permissions from '../permissions.ts'
import { libraryOf } from './own-library.ts'
import { hintsFor } from './plan-hints.ts'
import './tables.ts'

export async function readDraft(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readDraft>,
): Promise<OutputOf<typeof contract.readDraft>> {
  const child = await ctx.child(childId, permissions.changePlan)
  const kept = await child.db
    .selectFrom('planDraft')
    .select(['basedOn', 'plan', 'because', 'savedAt'])
    .where('childId', '=', childId)
    .where('personId', '=', ctx.actor.id)
    .executeTakeFirst()
  if (!kept?.plan) return { hints: [] }
  const { basedOn, plan, because, savedAt } = kept
  const hints = hintsFor(plan, await libraryOf(child.db))
  return { draft: { basedOn, plan, because, savedAt: savedAt.toISOString() }, hints }
}

export async function saveDraft(
  ctx: Ctx,
  { childId, basedOn, plan, because }: InputOf<typeof contract.saveDraft>,
): Promise<OutputOf<typeof contract.saveDraft>> {
  const child = await ctx.child(childId, permissions.changePlan)
  const { organisationId, id: personId } = ctx.actor
  const words = { basedOn, plan: JSON.stringify(plan), because, savedAt: ctx.now }
  await child.db
    .insertInto('planDraft')
    .values({ organisationId, childId, personId, ...words })
    .onConflict((same) => same.columns(['organisationId', 'childId', 'personId']).doUpdateSet(words))
    .execute()
  return { savedAt: ctx.now.toISOString(), hints: hintsFor(plan, await libraryOf(child.db)) }
}

export async function layDraftAside(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.layDraftAside>,
): Promise<OutputOf<typeof contract.layDraftAside>> {
  const child = await ctx.child(childId, permissions.changePlan)
  await takeDraft(child, ctx)
  return {}
}

/** Empties one's own draft of a child's plan. */
export async function takeDraft(child: ChildGrant, ctx: Ctx): Promise<void> {
  await child.db
    .updateTable('planDraft')
    .set({ plan: null, because: '', savedAt: ctx.now })
    .where('childId', '=', child.childId)
    .where('personId', '=', ctx.actor.id)
    .execute()
}
