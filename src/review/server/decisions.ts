import { type RawBuilder, sql } from 'kysely'
import { careTeamOf } from '#people/server/care-team.ts'
import { ownWordsOf } from '#people/server/own-words.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Face } from '#platform/face.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type { Response } from '#response/plan.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import * as contract from '../contract/meetings.ts'
import * as permissions from '../permissions.ts'
import { requireOpen } from './get-meeting.ts'
import './tables.ts'
import { todayOf } from './tracks.ts'

interface DecisionRow {
  id: string
  meetingId: string
  heldOn: string
  title: string
  words: string
  ownerId: string
  ownerName: string
  ownerFace: Face | null
  dueOn: string
  kind: contract.DecisionKind
  responseId: string | null
  response: Response | null
  answers: string | null
  planVersionId: string | null
  doneOn: string | null
  doneWords: string | null
}

async function decisionsWhere({ db, childId }: ChildGrant, which: RawBuilder<unknown>) {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.meeting_id, m.held_on, d.title, d.words, d.owner_id, p.known_as as owner_name,
      p.face as owner_face, d.due_on, d.kind, d.response_id, d.response, d.answers, d.plan_version_id,
      e.done_on, e.words as done_words
    from meeting_decision d
    join meeting m on m.organisation_id = d.organisation_id and m.child_id = d.child_id and m.id = d.meeting_id
    join person p on p.organisation_id = d.organisation_id and p.id = d.owner_id
    left join decision_done e on e.organisation_id = d.organisation_id and e.decision_id = d.id
    where d.child_id = ${childId} and d.taken_back_at is null and ${which}
    order by m.held_on desc, d.told_at, d.id`.execute(db)
  return rows.map(shownOf)
}

function shownOf({ ownerId, ownerName, ownerFace, heldOn, ...row }: DecisionRow) {
  const owner = withoutNulls({ id: ownerId, knownAs: ownerName, face: ownerFace })
  return { ...contract.DecisionShown.parse({ ...withoutNulls(row), owner }), heldOn }
}

/** What a meeting decided, in the order in which it was decided. */
export function decisionsOf(child: ChildGrant, meetingId: string) {
  return decisionsWhere(child, sql`d.meeting_id = ${meetingId}`)
}

/** What the last meeting before a day decided, and anything older that nobody has said is done. */
export function earlierDecisions(child: ChildGrant, day: string) {
  return decisionsWhere(
    child,
    sql`m.covers_to < ${day}::date and (e.id is null or m.held_on = (
      select max(o.held_on) from meeting o where o.child_id = ${child.childId} and o.covers_to < ${day}::date))`,
  )
}

export async function prioritiesOf({ db, childId }: ChildGrant, meetingId: string) {
  const { rows } = await sql<{
    id: string
    title: string
    ownerId: string
    knownAs: string
    face: Face | null
  }>`
    select r.id, r.title, r.owner_id, p.known_as, p.face
    from priority r join person p on p.organisation_id = r.organisation_id and p.id = r.owner_id
    where r.child_id = ${childId} and r.meeting_id = ${meetingId} order by r.told_at, r.id`.execute(db)
  return rows.map(({ id, title, ownerId, knownAs, face }) =>
    contract.PriorityShown.parse({ id, title, owner: withoutNulls({ id: ownerId, knownAs, face }) }),
  )
}

export async function decide(
  ctx: Ctx,
  decision: InputOf<typeof contract.decide>,
): Promise<OutputOf<typeof contract.decide>> {
  const child = await ctx.child(decision.childId, permissions.holdMeeting)
  await requireOpen(child, decision.meetingId)
  await requireWhole(child, ctx, decision)
  const { organisationId, id: toldBy } = ctx.actor
  const { response, responseId, answers, ...said } = decision
  await child.db
    .insertInto('meetingDecision')
    .values({
      ...said,
      organisationId,
      responseId: responseId ?? null,
      response: response ? JSON.stringify(response) : null,
      answers: answers ?? null,
      toldBy,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

/** Everybody and everything that a decision names is there: the plan can become what it says. */
async function requireWhole(child: ChildGrant, ctx: Ctx, decision: InputOf<typeof contract.decide>) {
  const [team, version] = await Promise.all([careTeamOf(child, ctx.now), planInForce(child)])
  const around = new Set<string>([child.childId, ...team.map((one) => one.personId)])
  const held = new Set<string>(version?.plan.responses.map((one) => one.id))
  const needs = new Set<string>(version?.plan.needs.map((need) => need.id))
  const { response, responseId, kind } = decision
  const fields: Record<string, string[]> = {}
  if (!around.has(decision.ownerId)) fields.ownerId = ['Choose someone who is around the child today.']
  if (responseId && kind !== 'add' && !held.has(responseId)) {
    fields.responseId = ['This response is not in the plan any more.']
  }
  if (response && !response.needIds.every((id) => needs.has(id))) {
    fields.response = ['Say which need of the plan this answers.']
  }
  if (response && !(around.has(response.decides) && around.has(response.answers))) {
    fields.response = ['Say who decides and who answers for it, of those around the child today.']
  }
  if (decision.answers && !(await isHeard(child, ctx, decision.answers))) {
    fields.answers = ['Choose something that the child said.']
  }
  if (Object.keys(fields).length > 0) throw new NotValid(fields)
}

async function isHeard(child: ChildGrant, { now }: Ctx, ownWordsId: string): Promise<boolean> {
  const said = await ownWordsOf(child, { during: { from: new Date(0), to: new Date(now.getTime() + 1) } })
  return said.some(({ id }) => id === ownWordsId)
}

export async function takeBackDecision(
  ctx: Ctx,
  { childId, decisionId }: InputOf<typeof contract.takeBackDecision>,
): Promise<OutputOf<typeof contract.takeBackDecision>> {
  const child = await ctx.child(childId, permissions.holdMeeting)
  const { meetingId } = await getDecision(child, decisionId)
  await requireOpen(child, meetingId)
  await child.db
    .updateTable('meetingDecision')
    .set({ takenBackAt: ctx.now })
    .where('id', '=', decisionId)
    .where('childId', '=', childId)
    .where('takenBackAt', 'is', null)
    .execute()
  return {}
}

export async function markDecisionDone(
  ctx: Ctx,
  { id, childId, decisionId, doneOn, words }: InputOf<typeof contract.markDecisionDone>,
): Promise<OutputOf<typeof contract.markDecisionDone>> {
  const child = await ctx.child(childId, permissions.carryOut)
  const [{ takenBackAt }, today] = await Promise.all([getDecision(child, decisionId), todayOf(child, ctx)])
  if (takenBackAt) throw new Conflict('This decision was taken back.')
  if (doneOn > today) throw new NotValid({ doneOn: ['This day has not come yet.'] })
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('decisionDone')
    .values({ organisationId, id, childId, decisionId, doneOn, words, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.doNothing())
    .execute()
  return {}
}

async function getDecision(child: ChildGrant, decisionId: string) {
  const decision = await child.db
    .selectFrom('meetingDecision')
    .select(['meetingId', 'takenBackAt'])
    .where('id', '=', decisionId)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (!decision) throw new NotFound('This decision')
  return decision
}

export async function addPriority(
  ctx: Ctx,
  { id, childId, meetingId, title, ownerId }: InputOf<typeof contract.addPriority>,
): Promise<OutputOf<typeof contract.addPriority>> {
  const child = await ctx.child(childId, permissions.holdMeeting)
  const [, team] = await Promise.all([requireOpen(child, meetingId), careTeamOf(child, ctx.now)])
  if (ownerId !== `${childId}` && !team.some((one) => one.personId === ownerId)) {
    throw new NotValid({ ownerId: ['Choose someone who is around the child today.'] })
  }
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('priority')
    .values({ organisationId, id, childId, meetingId, title, ownerId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}
