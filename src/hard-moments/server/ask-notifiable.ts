import { sql } from 'kysely'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, dutiesAbout, openDuty } from '#platform/server/duties.ts'
import { dueAt } from '../clocks.ts'
import type { MomentKind } from '../moment-kinds.ts'
import type { Rule } from '../rules/rule-packs.ts'
import { suggestNotifiable } from '../suggest-notifiable.ts'
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

/** Asks the manager to decide, where the facts suggest a rule; `because` is what suggested it. */
export async function askWhetherNotifiable(child: ChildGrant, ctx: Ctx, moment: Moment, because: string) {
  const [rule] = await undecidedRules(child, moment.id)
  if (!rule) return
  const earlier = (await dutiesAbout(child, [moment.id])).find(({ kind }) => kind === KIND)
  if (earlier && !earlier.doneAt) return
  await openDuty(child, ctx, {
    kind: 'hard-moments.decide-notifiable',
    about: earlier ? because : moment.id,
    ...(await placeOf(child, ctx)),
    fallsTo: ['home-manager'],
    rule: rule.id,
    dueAt: dueAt(rule.id, moment.happenedAt),
  })
}

/** Closes the question once every rule that was suggested is decided. */
export async function closeWhenDecided(child: ChildGrant, ctx: Ctx, momentId: string) {
  if ((await undecidedRules(child, momentId)).length > 0) return
  const { rows } = await sql<{ about: string }>`
    select d.about from duty d
    where d.organisation_id = attune_organisation() and d.kind = ${KIND} and d.done_at is null
      and d.child_id = ${child.childId} and (d.about = ${momentId} or exists (
        select 1 from moment_facts f
        where f.organisation_id = d.organisation_id and f.id = d.about and f.moment_id = ${momentId}))`.execute(
    child.db,
  )
  for (const { about } of rows) await closeDuty(child, ctx, { kind: KIND, about }, 'decided')
}
