import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotValid, Refusal } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { dueAt } from '../clocks.ts'
import type * as contract from '../contract/told.ts'
import { signMeasures, tellMoments } from '../permissions.ts'
import { notifiableRules, ruleOf } from '../rules/rule-packs.ts'
import { closeWhenDecided } from './ask-notifiable.ts'
import { concernedIn, whoAnswers } from './concerned.ts'
import { getMoment, placeOf } from './moments.ts'
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
  await closeWhenTold(child, ctx, moment.id)
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

/** Closes the duty to notify for each decision whose people have all been told. */
async function closeWhenTold(child: ChildGrant, ctx: Ctx, momentId: string): Promise<void> {
  const { rows } = await sql<{ about: string; rule: string; whom: string[] }>`
    select d.about, n.rule, array(
      select distinct t.whom from told_outside t
      where t.moment_id = ${momentId} and t.child_id = ${child.childId}) as whom
    from duty d
    join notifiable_decision n on n.organisation_id = d.organisation_id and n.id = d.about
    where d.organisation_id = attune_organisation() and d.kind = 'hard-moments.notify' and d.done_at is null
      and n.moment_id = ${momentId} and n.child_id = ${child.childId}`.execute(child.db)
  for (const { about, rule, whom } of rows) {
    if (ruleOf(rule).whom.every((one) => whom.includes(one))) {
      await closeDuty(child, ctx, { kind: 'hard-moments.notify', about }, 'told')
    }
  }
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
  const earlier = await earlierDecisions(child, moment.id, rule)
  // Sent twice it is decided once: what the first time asked for stays.
  if (earlier.includes(id)) return {}
  const concerned = await concernedIn(child, moment.id)
  if (concerned.includes(ctx.actor.id)) {
    throw new Refusal(
      'not-allowed',
      'You were part of this yourself. Another manager or the responsible individual decides.',
    )
  }
  for (const about of earlier) {
    await closeDuty(child, ctx, { kind: 'hard-moments.notify', about }, 'decided-anew')
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
  if (isNotifiable) {
    await openDuty(child, ctx, {
      kind: 'hard-moments.notify',
      about: id,
      ...(await placeOf(child, ctx)),
      fallsTo: await whoAnswers(child, ctx, concerned),
      rule,
      dueAt: dueAt(rule, moment.happenedAt),
    })
    await closeWhenTold(child, ctx, moment.id)
  }
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

/** Decided anew, what an earlier yes asked for is asked no more. */
async function earlierDecisions({ db, childId }: ChildGrant, momentId: string, rule: string) {
  const earlier = await db
    .selectFrom('notifiableDecision')
    .select('id')
    .where('momentId', '=', momentId)
    .where('childId', '=', childId)
    .where('rule', '=', rule)
    .execute()
  return earlier.map(({ id }) => id)
}
