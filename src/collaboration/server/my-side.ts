import { getChild } from '#people/server/children.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { childMayRead } from '#records/server/readable.ts'
import type * as contract from '../contract/beside.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

const KIND = 'collaboration.answer-side'

/** Keeps the child's side of something that they may read; whoever wrote it hears of it and can answer. */
export async function saySide(
  ctx: Ctx,
  said: InputOf<typeof contract.saySide>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(said.childId, permissions.saySide)
  return tellOnce(ctx, told, said.id, async () => {
    await addSide(child, ctx, { ...said, isRight: false })
    await tellWriter(child, ctx, said)
  })
}

/** Keeps that the child says it was as it is written. */
export async function sayRight(
  ctx: Ctx,
  said: InputOf<typeof contract.sayRight>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(said.childId, permissions.saySide)
  return tellOnce(ctx, told, said.id, () => addSide(child, ctx, { ...said, words: '', isRight: true }))
}

interface Side {
  id: string
  about: string
  words: string
  isRight: boolean
}

async function addSide(
  child: ChildGrant<'collaboration.say-side'>,
  ctx: Ctx,
  { id, about, words, isRight }: Side,
) {
  // A child answers what is there for them to read: anything else does not exist for them.
  if (!(await childMayRead(child, about))) throw new NotFound('This entry')
  const { organisationId } = ctx.actor
  const { childId } = child
  await child.db
    .insertInto('mySide')
    .values({ organisationId, id, childId, about, words, isRight, saidAt: ctx.now })
    .execute()
  await child.tell('collaboration.my-side', {
    headline: isRight ? 'Said: that’s right.' : 'Said how they saw it.',
    detail: words,
    happenedAt: ctx.now,
    about,
  })
}

/** Whoever wrote it first; what the child told themself waits for nobody. */
async function tellWriter(child: ChildGrant, ctx: Ctx, { id, about }: { id: string; about: string }) {
  const first = await child.db
    .selectFrom('fact')
    .select('toldBy')
    .where('childId', '=', child.childId)
    .where('about', '=', about)
    .where('kind', 'not like', 'collaboration.%')
    .orderBy('toldAt')
    .limit(1)
    .executeTakeFirst()
  if (!first || first.toldBy === child.childId) return
  const { home } = await getChild(child, ctx.now)
  await openDuty(child, ctx, {
    kind: KIND,
    about: id,
    homeId: home?.id,
    childId: child.childId,
    personId: first.toldBy,
    fallsTo: ['key-worker'],
  })
}

/** Says to the child that one has seen their side. It changes neither the note nor the side. */
export async function answerSide(
  ctx: Ctx,
  answer: InputOf<typeof contract.answerSide>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(answer.childId, permissions.answerSide)
  return tellOnce(ctx, told, answer.id, () => addAnswer(child, ctx, answer))
}

async function addAnswer(
  child: ChildGrant<'collaboration.answer-side'>,
  ctx: Ctx,
  { id, sideId, words }: InputOf<typeof contract.answerSide>,
) {
  const { organisationId, id: toldBy } = ctx.actor
  const { childId } = child
  const side = await child.db
    .selectFrom('mySide')
    .select('about')
    .where('id', '=', sideId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!side) throw new NotFound('This side')
  await child.db
    .insertInto('sideAnswer')
    .values({ organisationId, id, childId, sideId, words, toldBy, toldAt: ctx.now })
    .execute()
  await closeDuty(child, ctx, { kind: KIND, about: sideId }, 'answered')
  const fact = { headline: firstSentence(words), detail: words, happenedAt: ctx.now, about: side.about }
  await child.tell('collaboration.answer', fact)
}
