import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { emptyPlan } from '#response/plan.ts'
import { planInForce, putInForce } from '#response/server/plan-versions.ts'
import type { MeetingShown } from '../contract/meeting-list.ts'
import type * as contract from '../contract/meetings.ts'
import * as permissions from '../permissions.ts'
import { changesPlan, missing, planAfter } from '../plan-after.ts'
import { decisionsOf } from './decisions.ts'
import { getMeeting } from './get-meeting.ts'
import './tables.ts'

type Closing = InputOf<typeof contract.closeMeeting>

/** Closes a meeting in one transaction: its decisions become one version of the plan, and are told. */
export async function closeMeeting(
  ctx: Ctx,
  closing: Closing,
): Promise<OutputOf<typeof contract.closeMeeting>> {
  const child = await ctx.child(closing.childId, permissions.holdMeeting)
  await holdStill(child, closing.meetingId)
  const meeting = await getMeeting(child, closing.meetingId)
  if (meeting.closedAt) return { planNumber: meeting.planNumber }
  const [decisions, { knownAs }] = await Promise.all([
    decisionsOf(child, closing.meetingId),
    getChild(child, ctx.now),
  ])
  const because = `Decided in ${knownAs}’s meeting on ${inWords(meeting.heldOn)}.`
  const planNumber = await putDecisionsInForce(child, ctx, { closing, decisions, because })
  await child.db
    .updateTable('meeting')
    .set({
      closedBy: ctx.actor.id,
      closedAt: ctx.now,
      planNumber: planNumber ?? null,
      planVersionId: planNumber === undefined ? null : closing.planVersionId,
    })
    .where('id', '=', closing.meetingId)
    .where('childId', '=', child.childId)
    .execute()
  await tell(child, ctx, {
    meeting,
    decisions,
    headline: `${knownAs}’s meeting on ${inWords(meeting.heldOn)}.`,
  })
  return { planNumber }
}

/** Two people who close the same meeting do so one after the other. */
async function holdStill(child: ChildGrant, meetingId: string) {
  await child.db
    .selectFrom('meeting')
    .select('id')
    .where('id', '=', meetingId)
    .where('childId', '=', child.childId)
    .forUpdate()
    .execute()
}

interface Deciding {
  closing: Closing
  decisions: contract.DecisionShown[]
  because: string
}

async function putDecisionsInForce(
  child: ChildGrant,
  ctx: Ctx,
  { closing, decisions, because }: Deciding,
): Promise<number | undefined> {
  const changing = decisions.filter(changesPlan)
  if (changing.length === 0) return undefined
  const version = await planInForce(child)
  const plan = version?.plan ?? emptyPlan
  const [gone] = missing(plan, changing)
  if (gone) {
    throw new Conflict(
      `The plan has changed since “${gone.title}” was decided. Take it back and decide again.`,
    )
  }
  const { number } = await putInForce(child, ctx, {
    id: closing.planVersionId,
    basedOn: version?.number ?? 0,
    plan: planAfter(plan, changing),
    because,
  })
  await child.db
    .updateTable('meetingDecision')
    .set({ planVersionId: closing.planVersionId })
    .where('childId', '=', child.childId)
    .where(
      'id',
      'in',
      changing.map((one) => one.id),
    )
    .execute()
  return number
}

interface Telling {
  meeting: MeetingShown
  decisions: contract.DecisionShown[]
  headline: string
}

async function tell(child: ChildGrant, ctx: Ctx, { meeting, decisions, headline }: Telling) {
  const happenedAt = ctx.now
  await child.tell('review.meeting', { headline, happenedAt, about: meeting.id })
  for (const { id, title, words, owner } of decisions) {
    await child.tell('review.decision', {
      headline: `Decided: ${title}`,
      detail: `${words} ${owner.knownAs}`.trim(),
      happenedAt,
      about: id,
    })
  }
}

function inWords(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
