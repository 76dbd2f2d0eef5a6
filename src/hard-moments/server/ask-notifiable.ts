import { sql } from 'kysely'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, type DutyTold, dutiesAbout, openDuty } from '#platform/server/duties.ts'
import { dueAt } from '../clocks.ts'
import type { MomentKind } from '../moment-kinds.ts'
import { notifiableRules, type Rule } from '../rules/rule-packs.ts'
import { suggestNotifiable } from '../suggest-notifiable.ts'
import { concernedIn, whoAnswers } from './concerned.ts'
import { newestDecisions } from './decisions.ts'
import { type Moment, placeOf, tellingsOf } from './moments.ts'
import { moveNotices } from './notices.ts'
import './tables.ts'

const KIND = 'hard-moments.decide-notifiable'

/**
 * Rules that the facts of a moment suggest and nobody has decided about yet; and those about which somebody decided who
 * was part of it, as it was told since.
 */
export async function undecidedRules(child: ChildGrant, momentId: string): Promise<Rule[]> {
  const suggested = await suggestedRules(child, momentId)
  const decisions = await newestDecisions(child, momentId)
  const concerned = decisions.length > 0 ? await concernedIn(child, momentId) : []
  return notifiableRules.filter((rule) => {
    const decided = decisions.find((one) => one.rule === rule.id)
    return decided ? concerned.includes(decided.decidedBy) : suggested.includes(rule)
  })
}

async function suggestedRules({ db, childId }: ChildGrant, momentId: string): Promise<Rule[]> {
  const { rows } = await sql<{ kinds: MomentKind[]; hurtInMeasure: boolean }>`
    select
      array(select unnest(f.kinds) from (
          select kinds from moment_facts where moment_id = ${momentId} and child_id = ${childId}
          order by told_at desc, id limit 1) f
        union select 'missing' from missing_episode where moment_id = ${momentId} and child_id = ${childId}
      ) as kinds,
      exists (select 1 from measure m where m.moment_id = ${momentId} and m.child_id = ${childId})
        and exists (select 1 from injury i where i.moment_id = ${momentId} and i.child_id = ${childId})
        as hurt_in_measure`.execute(db)
  const [known] = rows
  return known ? suggestNotifiable(known) : []
}

/**
 * Asks the manager to decide, where the facts suggest a rule; `because` is what suggested it. Whoever was part of the
 * moment is not asked about themselves.
 */
export async function askWhetherNotifiable(child: ChildGrant, ctx: Ctx, moment: Moment, because: string) {
  const [rule] = await undecidedRules(child, moment.id)
  if (!rule || (await questionsOf(child, moment.id)).some(({ doneAt }) => !doneAt)) return
  const asked = (await dutiesAbout(child, [moment.id])).some(({ kind }) => kind === KIND)
  await openQuestion(child, ctx, moment, { about: asked ? because : moment.id, rule: rule.id })
}

async function openQuestion(
  child: ChildGrant,
  ctx: Ctx,
  moment: Moment,
  { about, rule }: { about: string; rule: string },
) {
  await openDuty(child, ctx, {
    kind: 'hard-moments.decide-notifiable',
    about,
    ...(await placeOf(child, ctx)),
    fallsTo: await whoAnswers(child, ctx, await concernedIn(child, moment.id)),
    rule,
    dueAt: dueAt(rule, moment.happenedAt),
  })
}

/**
 * A telling can name who was part of the moment. What only they could decide or tell until now falls to somebody else,
 * in the same time; and what they had decided is asked again.
 */
export async function askSomebodyElse(child: ChildGrant, ctx: Ctx, moment: Moment, because: string) {
  await moveQuestion(child, ctx, moment, because)
  await moveNotices(child, ctx, moment, because)
  await askWhetherNotifiable(child, ctx, moment, because)
}

async function moveQuestion(child: ChildGrant, ctx: Ctx, moment: Moment, because: string) {
  const falls = await whoAnswers(child, ctx, await concernedIn(child, moment.id))
  for (const { about, doneAt, fallsTo, rule } of await questionsOf(child, moment.id)) {
    if (doneAt || !rule || falls.every((one) => fallsTo.includes(one))) continue
    await closeDuty(child, ctx, { kind: KIND, about }, 'falls-to-another')
    await openQuestion(child, ctx, moment, { about: because, rule })
  }
}

/** Closes the question once every rule that was suggested is decided. */
export async function closeWhenDecided(child: ChildGrant, ctx: Ctx, momentId: string) {
  if ((await undecidedRules(child, momentId)).length > 0) return
  for (const { about, doneAt } of await questionsOf(child, momentId)) {
    if (!doneAt) await closeDuty(child, ctx, { kind: KIND, about }, 'decided')
  }
}

/** The times that it was asked, about the moment, or about what was told of it and made it a question anew. */
async function questionsOf(child: ChildGrant, momentId: string): Promise<DutyTold[]> {
  const duties = await dutiesAbout(child, [momentId, ...(await tellingsOf(child, momentId))])
  return duties.filter(({ kind }) => kind === KIND)
}
