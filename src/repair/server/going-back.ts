import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { idOf } from '#platform/server/id-of.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/going-back.ts'
import * as permissions from '../permissions.ts'
import { closeBetween } from './between.ts'
import { settleGoBack } from './go-back-duty.ts'
import { checked, momentOf, nameOf } from './moments.ts'
import './tables.ts'

type Going = InputOf<typeof contract.goBack>

/** Keeps that someone went back, or what is in the way. Only going back closes it, and the child's not yet keeps it open. */
export async function goBack(ctx: Ctx, going: Going, told: Told): Promise<Receipt> {
  const child = await ctx.child(going.childId, permissions.tellAfter)
  return tellOnce(ctx, told, going.id, () => addGoing(child, ctx, going))
}

async function addGoing(child: ChildGrant, ctx: Ctx, going: Going): Promise<void> {
  const { id, momentId, outcome, firstBy, words, received, childSays, because } = going
  const when = await checked(child, ctx.now, going)
  const personId = going.personId ?? ctx.actor.id
  await child.db
    .insertInto('goingBack')
    .values({
      ...when,
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      momentId,
      outcome,
      firstBy,
      personId,
      words,
      received: received ?? null,
      childSays: childSays ?? null,
      because,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await settleGoBack(child, ctx, { id, momentId })
  await child.tell('repair.went-back', {
    headline: await saidOf(child, ctx, { ...going, personId }),
    detail: outcome === 'went-back' ? words : because,
    happenedAt: when.happenedAt,
    about: id,
    // What is in the way is mostly how the adult is.
    readableByChild: outcome === 'went-back',
  })
}

async function saidOf(
  child: ChildGrant,
  ctx: Ctx,
  {
    outcome,
    firstBy,
    personId,
    childSays,
  }: Pick<Going, 'outcome' | 'firstBy' | 'childSays'> & { personId: string },
): Promise<string> {
  if (outcome === 'not-yet') return 'Not gone back yet.'
  const [{ knownAs }, adult] = await Promise.all([getChild(child, ctx.now), nameOf(child, personId)])
  const went = firstBy === 'adult' ? `${adult} went back to ${knownAs}.` : `${knownAs} came back to ${adult}.`
  return childSays === 'not-yet' ? `${went} It is not all right yet.` : went
}

/**
 * Keeps that two young people put something right, in the record of each who said yes. The first name of the other
 * stands there only where both said so. The adults' own going back stays open: this is between the two.
 */
export async function putRightBetween(
  ctx: Ctx,
  put: InputOf<typeof contract.putRightBetween>,
): Promise<OutputOf<typeof contract.putRightBetween>> {
  const child = await ctx.child(put.childId, permissions.tellAfter)
  await momentOf(child, put.momentId)
  const name = put.namesAgreed ? (await getChild(child, ctx.now)).knownAs : ''
  // One grant at a time: each opens the record of one of the two alone.
  const otherName = put.namesAgreed ? await nameOf(child, put.otherId) : ''
  if (put.childAgrees) await addBetween(child, ctx, put, { id: put.id, otherName, momentId: put.momentId })
  await closeBetween(child, ctx, put)
  if (!put.otherAgrees) return {}
  const other = await ctx.child(put.otherId, permissions.tellAfter)
  await addBetween(other, ctx, put, { id: idOf(put.id, put.otherId), otherName: name, momentId: null })
  return {}
}

async function addBetween(
  child: ChildGrant,
  ctx: Ctx,
  { words, happenedAt: said }: InputOf<typeof contract.putRightBetween>,
  { id, otherName, momentId }: { id: string; otherName: string; momentId: string | null },
): Promise<void> {
  const { organisationId, id: toldBy } = ctx.actor
  const when = timeOf(said, ctx.now)
  const added = await child.db
    .insertInto('goingBack')
    .values({
      ...when,
      organisationId,
      id,
      childId: child.childId,
      momentId,
      outcome: 'went-back',
      personId: null,
      otherChild: otherName,
      words,
      received: null,
      childSays: null,
      toldBy,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  const who = otherName || 'another young person'
  await child.tell('repair.between', {
    headline: `Put it right with ${who}.`,
    detail: words,
    happenedAt: when.happenedAt,
    about: id,
  })
}
