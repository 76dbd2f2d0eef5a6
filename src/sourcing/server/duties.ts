import { getChild } from '#people/server/children.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type { SourcingShown } from '../contract/reading.ts'
import { weeksAfter } from '../stage.ts'

const fallsTo = ['home-manager', 'clinician'] as const

/** Weeks in which the placing authority answers; after them somebody asks again. */
const ANSWER_WEEKS = 2

/** Approval was asked: an answer is waited for. */
export async function awaitAnswer(child: ChildGrant, ctx: Ctx, { id, onDay }: Asked): Promise<void> {
  await openDuty(child, ctx, {
    kind: 'sourcing.approval',
    about: id,
    ...(await placeOf(child, ctx)),
    fallsTo,
    rule: 'own.approval-answered',
    dueAt: noonOf(weeksAfter(onDay, ANSWER_WEEKS)),
  })
}

/** Nobody has given a day: somebody asks for one. */
export async function askForDay(child: ChildGrant, ctx: Ctx, { id }: Pick<Asked, 'id'>): Promise<void> {
  await openDuty(child, ctx, {
    kind: 'sourcing.waiting',
    about: id,
    ...(await placeOf(child, ctx)),
    fallsTo,
  })
}

/** On this day somebody looks at what it brings. */
export async function awaitReview(
  child: ChildGrant,
  ctx: Ctx,
  { id, onDay, reviewWeeks }: Asked & { reviewWeeks: number },
): Promise<void> {
  await openDuty(child, ctx, {
    kind: 'sourcing.review',
    about: id,
    ...(await placeOf(child, ctx)),
    fallsTo,
    rule: 'own.sourcing-review',
    dueAt: noonOf(weeksAfter(onDay, reviewWeeks)),
  })
}

interface Asked {
  id: string
  onDay: string
}

type DutyKind = 'sourcing.approval' | 'sourcing.waiting' | 'sourcing.review'

/** Closes what earlier steps of a need had opened, of these kinds. */
export async function settle(
  child: ChildGrant,
  ctx: Ctx,
  { steps }: Pick<SourcingShown, 'steps'>,
  kinds: readonly DutyKind[],
  outcome: string,
): Promise<void> {
  for (const kind of kinds) {
    for (const { id } of steps) await closeDuty(child, ctx, { kind, about: id }, outcome)
  }
}

async function placeOf(child: ChildGrant, ctx: Ctx) {
  const { home } = await getChild(child, ctx.now)
  return { childId: child.childId, homeId: home?.id }
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
