import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as changesContract from '../contract/changes.ts'
import type * as contract from '../contract/plan.ts'
import * as permissions from '../permissions.ts'
import { emptyPlan } from '../plan.ts'
import { changesBetween } from '../plan-changes.ts'
import { takeDraft } from './drafts.ts'
import { namesOf } from './plan-people.ts'
import { planInForce, planNumbered, putInForce } from './plan-versions.ts'
import './tables.ts'

/** Puts the plan in force; one's own draft has done its work then. */
export async function publishPlan(
  ctx: Ctx,
  { childId, ...version }: InputOf<typeof contract.publishPlan>,
): Promise<OutputOf<typeof contract.publishPlan>> {
  const child = await ctx.child(childId, permissions.changePlan)
  const { number } = await putInForce(child, ctx, version)
  await takeDraft(child, ctx)
  return { number }
}

export async function readChanges(
  ctx: Ctx,
  { childId, from, to }: InputOf<typeof changesContract.readChanges>,
): Promise<OutputOf<typeof changesContract.readChanges>> {
  const child = await ctx.child(childId, permissions.readPlan)
  const before = from === 0 ? emptyPlan : (await planNumbered(child, from)).plan
  const after = (await planNumbered(child, to)).plan
  const names = await namesOf(child, [before, after])
  return { changes: changesBetween(before, after, (person) => names.get(person) ?? '') }
}

const saidIn = {
  agrees: (who: string, number: number) => `${who} agrees to the plan, version ${number}.`,
  'should-change': (who: string, number: number) =>
    `${who} says what should change in the plan, version ${number}.`,
}

/** Agrees, or says what should change. Only the version in force can be agreed to. */
export async function sayAboutPlan(
  ctx: Ctx,
  { id, childId, versionId, verdict, words }: InputOf<typeof contract.sayAboutPlan>,
): Promise<OutputOf<typeof contract.sayAboutPlan>> {
  const child = await ctx.child(childId, permissions.agreeToPlan)
  if (verdict === 'should-change' && words === '') throw new NotValid({ words: ['Say what should change.'] })
  const current = await planInForce(child)
  if (!current) throw new NotFound('A plan')
  if (current.id !== versionId)
    throw new Conflict('The plan has changed since you read it. Your words are safe here.')
  const { organisationId, id: personId } = ctx.actor
  const added = await child.db
    .insertInto('planAgreement')
    .values({ organisationId, id, childId, versionId, personId, verdict, words, at: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  const { knownAs } = await child.db
    .selectFrom('person')
    .select('knownAs')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const headline = saidIn[verdict](knownAs, current.number)
  await child.tell('response.plan-agreement', { headline, detail: words, happenedAt: ctx.now, about: id })
  return {}
}
