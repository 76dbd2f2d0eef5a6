import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { dueAt } from '../clocks.ts'
import type * as contract from '../contract/missing.ts'
import { tellMoments } from '../permissions.ts'
import { askWhetherNotifiable } from './ask-notifiable.ts'
import { getMoment, placeOf } from './moments.ts'
import './tables.ts'

type Grant = ChildGrant<'hard-moments.tell'>
type Missing = InputOf<typeof contract.tellMissing>
type Returned = InputOf<typeof contract.tellReturned>
type Talk = InputOf<typeof contract.recordReturnTalk>

const TALK_RULE = 'eng.return-talk'

/** Keeps that a child is missing from home. */
export async function tellMissing(ctx: Ctx, missing: Missing, told: Told): Promise<Receipt> {
  const child = await ctx.child(missing.childId, tellMoments)
  return tellOnce(ctx, told, missing.id, () => addMissing(child, ctx, missing))
}

async function addMissing(child: Grant, ctx: Ctx, missing: Missing) {
  const moment = await getMoment(child, missing.momentId)
  const lastSeen = timeOf(missing.lastSeenAt, ctx.now)
  await child.db
    .insertInto('missingEpisode')
    .values({
      ...missing,
      organisationId: ctx.actor.organisationId,
      momentId: moment.id,
      lastSeenAt: lastSeen.happenedAt,
      deviceSaidAt: lastSeen.deviceSaidAt,
      noticedAt: timeOf(missing.noticedAt, ctx.now).happenedAt,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await askWhetherNotifiable(child, ctx, moment, missing.id)
  await child.tell('hard-moments.missing', {
    headline: 'Missing from home.',
    detail: [missing.lastSeen, missing.worry].filter(Boolean).join('\n'),
    happenedAt: lastSeen.happenedAt,
    about: moment.id,
  })
}

/** Keeps that a missing child is back; from then on a talk is offered. */
export async function tellReturned(ctx: Ctx, returned: Returned, told: Told): Promise<Receipt> {
  const child = await ctx.child(returned.childId, tellMoments)
  return tellOnce(ctx, told, returned.id, () => addReturned(child, ctx, returned))
}

async function addReturned(child: Grant, ctx: Ctx, returned: Returned) {
  const { momentId } = await getEpisode(child, returned.missingId)
  const { happenedAt, deviceSaidAt } = timeOf(returned.returnedAt, ctx.now)
  await child.db
    .insertInto('missingReturn')
    .values({
      ...returned,
      organisationId: ctx.actor.organisationId,
      returnedAt: happenedAt,
      deviceSaidAt,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await openDuty(child, ctx, {
    kind: 'hard-moments.return-talk',
    about: returned.missingId,
    ...(await placeOf(child, ctx)),
    fallsTo: ['key-worker', 'home-manager'],
    rule: TALK_RULE,
    dueAt: dueAt(TALK_RULE, happenedAt),
  })
  await child.tell('hard-moments.returned', {
    headline: 'Back home.',
    detail: [returned.place, returned.state].filter(Boolean).join('\n'),
    happenedAt,
    about: momentId,
  })
}

/** Keeps the talk after coming back. 'Offered' leaves it open; a no of the child is an answer. */
export async function recordReturnTalk(ctx: Ctx, talk: Talk, told: Told): Promise<Receipt> {
  const child = await ctx.child(talk.childId, tellMoments)
  return tellOnce(ctx, told, talk.id, () => addTalk(child, ctx, talk))
}

async function addTalk(child: Grant, ctx: Ctx, talk: Talk) {
  const { momentId } = await getEpisode(child, talk.missingId)
  const { happenedAt, deviceSaidAt } = timeOf(talk.happenedAt, ctx.now)
  await child.db
    .insertInto('returnTalk')
    .values({
      ...talk,
      organisationId: ctx.actor.organisationId,
      happenedAt,
      deviceSaidAt,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  if (talk.outcome !== 'offered') {
    await closeDuty(child, ctx, { kind: 'hard-moments.return-talk', about: talk.missingId }, talk.outcome)
  }
  await child.tell('hard-moments.return-talk', {
    headline: talkSays[talk.outcome],
    detail: talk.hears === 'care-team' ? talk.ownWords : '',
    happenedAt,
    about: momentId,
  })
}

const talkSays = {
  talked: 'Talked about having been away.',
  offered: 'A talk about having been away was offered.',
  'not-wanted': 'Did not want to talk about having been away.',
} as const

async function getEpisode({ db, childId }: ChildGrant, id: string): Promise<{ momentId: string }> {
  const episode = await db
    .selectFrom('missingEpisode')
    .select('momentId')
    .where('id', '=', id)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!episode) throw new NotFound('This time of being missing')
  return episode
}
