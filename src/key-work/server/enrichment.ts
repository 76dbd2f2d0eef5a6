import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { hidden } from '#platform/server/each.ts'
import type { Told } from '#platform/server/serve.ts'
import { shapeWords } from '#records/note-headline.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type * as contract from '../contract/enrichment.ts'
import * as permissions from '../permissions.ts'
import { enrichmentsOf, titlesOf } from './enrichment-rows.ts'
import './tables.ts'

type Telling = InputOf<typeof contract.tellEnrichment>

/** Sets a time for an enrichment of the plan in force. */
export async function planTime(
  ctx: Ctx,
  { childId, onDay, weekday, ...time }: InputOf<typeof contract.planTime>,
): Promise<OutputOf<typeof contract.planTime>> {
  const child = await ctx.child(childId, permissions.spendTime)
  const [{ home }, inForce] = await Promise.all([getChild(child, ctx.now), planInForce(child)])
  const known = inForce?.plan.responses.find(
    ({ id, kind }) => id === time.responseId && kind === 'enrichment',
  )
  if (!known) throw new NotValid({ responseId: ['Choose something of the plan.'] })
  const fromOn = todayIn(home?.timeZone ?? 'UTC', ctx.now)
  const { organisationId, id: toldBy } = ctx.actor
  const added = await child.db
    .insertInto('plannedTime')
    .values({
      ...time,
      organisationId,
      childId,
      onDay: onDay ?? null,
      weekday: weekday ?? null,
      fromOn,
      stoppedOn: null,
      toldBy,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('key-work.planned-time', {
    headline: `${known.title}: a time is set, ${time.atTime} with ${time.who}.`,
    happenedAt: ctx.now,
    about: time.id,
  })
  return {}
}

export async function stopPlannedTime(
  ctx: Ctx,
  { childId, plannedTimeId }: InputOf<typeof contract.stopPlannedTime>,
): Promise<OutputOf<typeof contract.stopPlannedTime>> {
  const child = await ctx.child(childId, permissions.spendTime)
  const { home } = await getChild(child, ctx.now)
  const stopped = await child.db
    .updateTable('plannedTime')
    .set({ stoppedOn: todayIn(home?.timeZone ?? 'UTC', ctx.now) })
    .where('id', '=', plannedTimeId)
    .where('childId', '=', childId)
    .where('stoppedOn', 'is', null)
    .returning('responseId')
    .executeTakeFirst()
  if (!stopped) throw new NotFound('This planned time')
  const titles = await titlesOf(child, ctx)
  await child.tell('key-work.planned-time', {
    headline: `${titles.get(stopped.responseId) ?? 'Something of the plan'}: the time is not planned any more.`,
    happenedAt: ctx.now,
    about: plannedTimeId,
  })
  return {}
}

/** Keeps that something of the plan was done, or was not. Any version of the plan counts, as for a note. */
export async function tellEnrichment(ctx: Ctx, telling: Telling, told: Told): Promise<Receipt> {
  const child = await ctx.child(telling.childId, permissions.tellTime)
  return tellOnce(ctx, told, telling.id, () => addEnrichment(child, ctx, telling))
}

async function addEnrichment(child: ChildGrant<'key-work.tell-time'>, ctx: Ctx, telling: Telling) {
  const { id, responseId, delivered, whyNot, words, thought } = telling
  const title = (await titlesOf(child, ctx)).get(responseId)
  if (title === undefined) throw new NotValid({ responseId: ['This was never in the plan of this child.'] })
  const time = timeOf(telling.happenedAt, ctx.now)
  await child.db
    .insertInto('enrichment')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      responseId,
      ...time,
      delivered,
      whyNot: whyNot ?? null,
      words,
      thoughtShape: thought?.shape ?? null,
      thoughtWords: thought?.words ?? '',
      thoughtByChild: thought?.byChild ?? false,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await child.tell('key-work.enrichment', {
    headline: headlineOf(title, telling),
    detail: [words, thought?.words].filter(Boolean).join('\n'),
    happenedAt: time.happenedAt,
    about: id,
  })
}

const WHY: Record<contract.WhyNot, string> = {
  'said-no': 'did not want to today',
  'nobody-free': 'nobody was free',
  unwell: 'was not well',
  away: 'was away',
  closed: 'it was closed or called off',
  other: 'see the words',
}

function headlineOf(title: string, { delivered, whyNot, thought }: Telling): string {
  if (!delivered) return `${title}: not done, ${whyNot ? WHY[whyNot] : ''}.`
  const said = firstSentence(thought?.words ?? '')
  const shape = thought?.shape && `It was ${shapeWords[thought.shape]}.`
  return [`${title}.`, shape, said && `“${said}”`].filter(Boolean).join(' ')
}

export async function readEnrichment(
  ctx: Ctx,
  { childId, enrichmentId }: InputOf<typeof contract.readEnrichment>,
): Promise<OutputOf<typeof contract.readEnrichment>> {
  const child = await ctx.child(childId, permissions.readTime)
  const [[row], titles] = await Promise.all([
    enrichmentsOf(child.db, sql`e.child_id = ${childId} and e.id = ${enrichmentId}`),
    titlesOf(child, ctx),
  ])
  if (!row) throw new NotFound('This entry')
  return { title: titles.get(row.responseId) ?? '', told: row.told }
}

/** What the child liked of the plan's enrichments since a day, newest first. */
export async function lovedLately(child: ChildGrant, since: Date) {
  const rows = await enrichmentsOf(
    child.db,
    sql`e.child_id = ${child.childId} and e.happened_at >= ${hidden(since)} and e.thought_shape = 'sun'`,
  )
  return rows
    .map(({ responseId, headline, told }) => ({
      id: told.id,
      says: headline,
      responseId,
      at: told.happenedAt,
      by: told.toldByName,
    }))
    .reverse()
}
