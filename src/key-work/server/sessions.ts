import type { InputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import { shapeWords } from '#records/note-headline.ts'
import type * as contract from '../contract/sessions.ts'
import * as permissions from '../permissions.ts'
import { whenDayEnds } from './days.ts'
import { keepPromises } from './promises.ts'
import './tables.ts'

type Closing = InputOf<typeof contract.closeSession>
type Summary = InputOf<typeof contract.tellSummary>

/** Notes that time together begins. What it was stands in its closing. */
export async function startSession(
  ctx: Ctx,
  { id, childId, happenedAt }: InputOf<typeof contract.startSession>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(childId, permissions.spendTime)
  return tellOnce(ctx, told, id, () => keepSession(child, ctx, id, happenedAt))
}

/** Says how time together went. It counts as key work also when the child did not want to: it was offered. */
export async function closeSession(ctx: Ctx, closing: Closing, told: Told): Promise<Receipt> {
  const child = await ctx.child(closing.childId, permissions.spendTime)
  return tellOnce(ctx, told, closing.id, () => addClose(child, ctx, closing))
}

async function addClose(child: ChildGrant<'key-work.spend-time'>, ctx: Ctx, closing: Closing) {
  const { id, sessionId, how, words, promises, nextWords } = closing
  const { happenedAt } = await keepSession(child, ctx, sessionId, closing.happenedAt)
  const nextOn = closing.nextOn ?? null
  await child.db
    .insertInto('keyWorkClose')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      sessionId,
      how,
      endedAt: timeOf(closing.endedAt, ctx.now).happenedAt,
      words,
      responseIds: [...new Set(closing.responseIds)],
      needIds: [...new Set(closing.needIds)],
      nextOn,
      nextWords,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await keepPromises(child, ctx, promises, { sessionId, dueAt: (day) => whenDayEnds(child, ctx, day) })
  await child.tell('key-work.session', {
    headline: headlineOf(closing),
    detail: [words, ...promises.map((one) => `${one.byName}: ${one.words}`), nextWords]
      .filter(Boolean)
      .join('\n'),
    happenedAt,
    about: sessionId,
  })
}

function headlineOf({ how, words }: Closing): string {
  if (how === 'not-today')
    return words ? `Did not want to today. ${firstSentence(words)}` : 'Did not want to today.'
  return words ? firstSentence(words) : 'Time together.'
}

/** Keeps how it was for the child, unchanged. */
export async function tellSummary(ctx: Ctx, summary: Summary, told: Told): Promise<Receipt> {
  const child = await ctx.child(summary.childId, permissions.tellSummary)
  return tellOnce(ctx, told, summary.id, () => addSummary(child, ctx, summary))
}

async function addSummary(child: ChildGrant<'key-work.tell-summary'>, ctx: Ctx, summary: Summary) {
  const { id, sessionId, shape, words, byChild } = summary
  const { happenedAt } = await keepSession(child, ctx, sessionId, summary.happenedAt)
  await child.db
    .insertInto('keyWorkSummary')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      sessionId,
      shape: shape ?? null,
      words,
      byChild,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  const said = firstSentence(words)
  await child.tell('key-work.summary', {
    headline: said || (shape ? `It was ${shapeWords[shape]}.` : ''),
    detail: words,
    happenedAt,
    about: id,
  })
}

/** What began stays as it was first told; whichever arrives first brings the beginning with it. */
async function keepSession(
  child: ChildGrant,
  ctx: Ctx,
  id: string,
  said: string,
): Promise<{ happenedAt: Date }> {
  const time = timeOf(said, ctx.now)
  await child.db
    .insertInto('keyWorkSession')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      ...time,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  const kept = await child.db
    .selectFrom('keyWorkSession')
    .select('happenedAt')
    .where('id', '=', id)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (!kept) throw new NotFound('This time together')
  return kept
}
