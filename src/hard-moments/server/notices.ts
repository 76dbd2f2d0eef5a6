import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, type DutyTold, dutiesAbout, openDuty } from '#platform/server/duties.ts'
import { dueAt } from '../clocks.ts'
import { ruleOf } from '../rules/rule-packs.ts'
import { concernedIn, whoAnswers } from './concerned.ts'
import { newestDecisions } from './decisions.ts'
import { type Moment, placeOf, tellingsOf } from './moments.ts'
import './tables.ts'

const KIND = 'hard-moments.notify'

interface Notice {
  /** The decision; or the telling with which it fell to somebody else. */
  about: string
  rule: string
}

/** Opens the duty to tell whom a rule names. */
export async function openNotice(child: ChildGrant, ctx: Ctx, moment: Moment, { about, rule }: Notice) {
  await openDuty(child, ctx, {
    kind: 'hard-moments.notify',
    about,
    ...(await placeOf(child, ctx)),
    fallsTo: await whoAnswers(child, ctx, await concernedIn(child, moment.id)),
    rule,
    dueAt: dueAt(rule, moment.happenedAt),
  })
}

/**
 * A telling named who had to notify: from then on somebody else does. What moves with one telling is one duty, as they
 * all run from the moment; it stands for every yes that has no duty of its own.
 */
export async function moveNotices(child: ChildGrant, ctx: Ctx, moment: Moment, because: string) {
  const falls = await whoAnswers(child, ctx, await concernedIn(child, moment.id))
  const moving = (await openNotices(child, moment.id)).filter(
    ({ fallsTo }) => !falls.every((one) => fallsTo.includes(one)),
  )
  for (const { about } of moving) await closeDuty(child, ctx, { kind: KIND, about }, 'falls-to-another')
  const soonest = moving.toSorted((one, other) => Number(one.dueAt) - Number(other.dueAt))[0]
  if (soonest?.rule) await openNotice(child, ctx, moment, { about: because, rule: soonest.rule })
}

/** Closes what is asked for no more: everyone whom a rule names was told, or it was decided anew. */
export async function closeNotices(
  child: ChildGrant,
  ctx: Ctx,
  momentId: string,
  why: 'told' | 'decided-anew',
): Promise<void> {
  const open = await openNotices(child, momentId)
  if (open.length === 0) return
  const [tellings, { yes, untold }] = [await tellingsOf(child, momentId), await owedIn(child, momentId)]
  const hasOwn = (id: string) => open.some(({ about }) => about === id)
  const isMovedOwed = untold.some((id) => !hasOwn(id))
  for (const { about } of open) {
    if (tellings.includes(about) ? isMovedOwed : untold.includes(about)) continue
    const outcome = tellings.includes(about) ? why : yes.includes(about) ? 'told' : 'decided-anew'
    await closeDuty(child, ctx, { kind: KIND, about }, outcome)
  }
}

/** Every yes that counts, and those of which somebody whom the rule names was not told yet. */
async function owedIn(child: ChildGrant, momentId: string) {
  const told = await child.db
    .selectFrom('toldOutside')
    .select('whom')
    .where('momentId', '=', momentId)
    .where('childId', '=', child.childId)
    .execute()
  const wasTold = new Set(told.map(({ whom }) => whom))
  const yes = (await newestDecisions(child, momentId)).filter(({ isNotifiable }) => isNotifiable)
  const untold = yes.filter(({ rule }) => !ruleOf(rule).whom.every((one) => wasTold.has(one)))
  return { yes: yes.map(({ id }) => id), untold: untold.map(({ id }) => id) }
}

async function openNotices(child: ChildGrant, momentId: string): Promise<DutyTold[]> {
  const decisions = await child.db
    .selectFrom('notifiableDecision')
    .select('id')
    .where('momentId', '=', momentId)
    .where('childId', '=', child.childId)
    .execute()
  const abouts = [...(await tellingsOf(child, momentId)), ...decisions.map(({ id }) => id)]
  return (await dutiesAbout(child, abouts)).filter(({ kind, doneAt }) => kind === KIND && !doneAt)
}
