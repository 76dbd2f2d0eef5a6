import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as listContract from '../contract/meeting-list.ts'
import type * as contract from '../contract/meetings.ts'
import { dayAfter } from '../home-weeks.ts'
import * as permissions from '../permissions.ts'
import { decisionsOf, prioritiesOf } from './decisions.ts'
import { getMeeting, type MeetingRow, meetingShown } from './get-meeting.ts'
import './tables.ts'
import { todayOf } from './tracks.ts'

/** A pack looks back over so many days where there was no meeting before. */
const MONTH = 31
/** A meeting may be prepared so many days ahead. */
const AHEAD = 60

export async function listMeetings(
  ctx: Ctx,
  { homeId }: InputOf<typeof listContract.listMeetings>,
): Promise<OutputOf<typeof listContract.listMeetings>> {
  const { db, childIds } = await ctx.children(permissions.readDecisions, homeId)
  if (childIds.length === 0) return { meetings: [] }
  const { rows } = await sql<MeetingRow & { decisions: number }>`
    select m.id, m.child_id, m.held_on, m.covers_from, m.covers_to, m.closed_at, m.plan_number,
      l.sent_at as letter_sent_at, (
        select count(*)::int from meeting_decision d
        where d.organisation_id = m.organisation_id and d.child_id = m.child_id and d.meeting_id = m.id
          and d.taken_back_at is null) as decisions
    from meeting m
    left join letter l on l.organisation_id = m.organisation_id and l.child_id = m.child_id and l.meeting_id = m.id
    where m.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
    order by m.held_on desc, m.id limit 300`.execute(db)
  return { meetings: rows.map(({ decisions, ...row }) => ({ ...meetingShown(row), decisions })) }
}

export async function readMeeting(
  ctx: Ctx,
  { childId, meetingId }: InputOf<typeof contract.readMeeting>,
): Promise<OutputOf<typeof contract.readMeeting>> {
  const child = await ctx.child(childId, permissions.readDecisions)
  const [meeting, decisions, priorities] = await Promise.all([
    getMeeting(child, meetingId),
    decisionsOf(child, meetingId),
    prioritiesOf(child, meetingId),
  ])
  return { meeting, decisions, priorities }
}

export async function startMeeting(
  ctx: Ctx,
  { id, childId, heldOn }: InputOf<typeof contract.startMeeting>,
): Promise<OutputOf<typeof contract.startMeeting>> {
  const child = await ctx.child(childId, permissions.holdMeeting)
  const [newest, today] = await Promise.all([newestMeeting(child), todayOf(child, ctx)])
  if (newest?.id === id) return newest
  if (heldOn > dayAfter(today, AHEAD)) throw new NotValid({ heldOn: ['This day is too far ahead.'] })
  if (newest && heldOn <= newest.heldOn) {
    throw new NotValid({ heldOn: ['There is a meeting on or after this day already.'] })
  }
  const coversFrom = newest ? dayAfter(newest.coversTo, 1) : dayAfter(heldOn, 1 - MONTH)
  const { organisationId, id: startedBy } = ctx.actor
  await child.db
    .insertInto('meeting')
    .values({
      organisationId,
      id,
      childId,
      heldOn,
      coversFrom,
      coversTo: heldOn,
      startedBy,
      startedAt: ctx.now,
    })
    .execute()
  return { coversFrom, coversTo: heldOn }
}

async function newestMeeting(child: ChildGrant) {
  return child.db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'coversFrom', 'coversTo'])
    .where('childId', '=', child.childId)
    .orderBy('heldOn', 'desc')
    .limit(1)
    .executeTakeFirst()
}
