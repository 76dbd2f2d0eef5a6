import { sql } from 'kysely'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, type DutyTold, dutiesAbout, openDuty } from '#platform/server/duties.ts'
import { dueAt } from '../clocks.ts'
import type { MomentKind } from '../moment-kinds.ts'
import type { Rule } from '../rules/rule-packs.ts'
import { suggestNotifiable } from '../suggest-notifiable.ts'
import { concernedIn, whoAnswers } from './concerned.ts'
import { type Moment, placeOf } from './moments.ts'
import './tables.ts'

const KIND = 'hard-moments.decide-notifiable'

/** Rules that the facts of a moment suggest and nobody has decided about yet. */
export async function undecidedRules(child: ChildGrant, momentId: string): Promise<Rule[]> {
  const { rows } = await sql<{ kinds: MomentKind[]; hurtInMeasure: boolean; decided: string[] }>`
    select
      array(select unnest(f.kinds) from (
          select kinds from moment_facts where moment_id = ${momentId} and child_id = ${child.childId}
          order by told_at desc, id limit 1) f
        union select 'missing' from missing_episode where moment_id = ${momentId} and child_id = ${child.childId}
      ) as kinds,
      exists (select 1 from measure m where m.moment_id = ${momentId} and m.child_id = ${child.childId})
        and exists (select 1 from injury i where i.moment_id = ${momentId} and i.child_id = ${child.childId})
        as hurt_in_measure,
      array(select distinct rule from notifiable_decision
        where moment_id = ${momentId} and child_id = ${child.childId}) as decided`.execute(child.db)
  const [known] = rows
  if (!known) return []
  return suggestNotifiable(known).filter(({ id }) => !known.decided.includes(id))
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

/** A telling named who used a measure: what only they could decide until now falls to somebody else, in the same time. */
export async function askSomebodyElse(child: ChildGrant, ctx: Ctx, moment: Moment, because: string) {
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
  const { rows } = await sql<{ id: string }>`
    select f.id from moment_facts f where f.moment_id = ${momentId} and f.child_id = ${child.childId}
    union select m.id from measure m where m.moment_id = ${momentId} and m.child_id = ${child.childId}
    union select a.id from measure m
      join measure_account a on a.organisation_id = m.organisation_id and a.measure_id = m.id
      where m.moment_id = ${momentId} and m.child_id = ${child.childId}`.execute(child.db)
  const duties = await dutiesAbout(child, [momentId, ...rows.map(({ id }) => id)])
  return duties.filter(({ kind }) => kind === KIND)
}
