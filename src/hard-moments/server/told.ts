import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotValid, Refusal } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/told.ts'
import { signMeasures, tellMoments } from '../permissions.ts'
import { notifiableRules, ruleOf } from '../rules/rule-packs.ts'
import { closeWhenDecided } from './ask-notifiable.ts'
import { concernedIn } from './concerned.ts'
import { getMoment } from './moments.ts'
import { closeNotices, openNotice } from './notices.ts'
import './tables.ts'

type ToldSomeone = InputOf<typeof contract.recordTold>

/** Keeps who was told. Once everyone whom a rule names has been, its duty is done. */
export async function recordTold(ctx: Ctx, one: ToldSomeone, told: Told): Promise<Receipt> {
  const child = await ctx.child(one.childId, tellMoments)
  return tellOnce(ctx, told, one.id, () => addTold(child, ctx, one))
}

async function addTold(child: ChildGrant<'hard-moments.tell'>, ctx: Ctx, one: ToldSomeone) {
  const moment = await getMoment(child, one.momentId)
  const { happenedAt, deviceSaidAt } = timeOf(one.happenedAt, ctx.now)
  await child.db
    .insertInto('toldOutside')
    .values({
      ...one,
      organisationId: ctx.actor.organisationId,
      momentId: moment.id,
      happenedAt,
      deviceSaidAt,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await closeNotices(child, ctx, moment.id, 'told')
  await child.tell('hard-moments.told', {
    headline: `Told ${whomInWords[one.whom]}${one.name ? `: ${one.name}` : ''}.`,
    detail: [one.what, one.reference].filter(Boolean).join('\n'),
    happenedAt,
    about: moment.id,
    // What others were told says again what the facts say.
    readableByChild: !(await hasKeptFacts(child, moment.id)),
  })
}

/** The newest telling says whether the child may read it. */
async function hasKeptFacts({ db, childId }: ChildGrant, momentId: string): Promise<boolean> {
  const newest = await db
    .selectFrom('momentFacts')
    .select('keptFor')
    .where('momentId', '=', momentId)
    .where('childId', '=', childId)
    .orderBy('toldAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return newest !== undefined && newest.keptFor !== null
}

const whomInWords: Record<ToldSomeone['whom'], string> = {
  inspectorate: 'the inspectorate',
  'placing-authority': 'the placing authority',
  'secretary-of-state': 'the Secretary of State',
  'local-authority': 'the local authority',
  'health-board': 'the health board',
  ombudsman: 'the ombudsman',
  police: 'the police',
  family: 'the family',
  'social-worker': 'the social worker',
  manager: 'the manager',
  'on-call': 'on call',
  'someone-else': 'somebody else',
}

type Decision = InputOf<typeof contract.decideNotifiable>

/** A person decides whether a moment must be notified. Either way the reason is kept; a yes has its own clock. */
export async function decideNotifiable(
  ctx: Ctx,
  { id, childId, momentId, rule, isNotifiable, because }: Decision,
): Promise<OutputOf<typeof contract.decideNotifiable>> {
  const child = await ctx.child(childId, signMeasures)
  if (!notifiableRules.some((one) => one.id === rule)) throw new NotValid({ rule: ['Choose a rule.'] })
  const moment = await getMoment(child, momentId)
  // Sent twice it is decided once: what the first time asked for stays.
  if (await isDecided(child, { id, momentId: moment.id, rule })) return {}
  if ((await concernedIn(child, moment.id)).includes(ctx.actor.id)) {
    throw new Refusal(
      'not-allowed',
      'You were part of this yourself. Another manager or the responsible individual decides.',
    )
  }
  await child.db
    .insertInto('notifiableDecision')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      momentId: moment.id,
      rule,
      isNotifiable,
      because,
      decidedBy: ctx.actor.id,
      decidedAt: ctx.now,
    })
    .execute()
  if (isNotifiable) await openNotice(child, ctx, moment, { about: id, rule })
  await closeNotices(child, ctx, moment.id, 'decided-anew')
  await closeWhenDecided(child, ctx, moment.id)
  await child.tell('hard-moments.decided', {
    headline: isNotifiable ? 'Decided: this must be notified.' : 'Decided: this need not be notified.',
    detail: `${ruleOf(rule).rule}: ${because}`,
    happenedAt: ctx.now,
    about: moment.id,
    readableByChild: false,
  })
  return {}
}

async function isDecided(
  { db, childId }: ChildGrant,
  { id, momentId, rule }: Pick<Decision, 'id' | 'momentId' | 'rule'>,
): Promise<boolean> {
  const decided = await db
    .selectFrom('notifiableDecision')
    .select('id')
    .where('id', '=', id)
    .where('momentId', '=', momentId)
    .where('childId', '=', childId)
    .where('rule', '=', rule)
    .executeTakeFirst()
  return decided !== undefined
}
