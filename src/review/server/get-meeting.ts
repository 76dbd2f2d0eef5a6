import { sql } from 'kysely'
import { Conflict, NotFound } from '#platform/refusal.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import { MeetingShown } from '../contract/meeting-list.ts'
import './tables.ts'

/** A meeting as the database tells it. */
export interface MeetingRow {
  id: string
  childId: string
  heldOn: string
  coversFrom: string
  coversTo: string
  closedAt: Date | null
  planNumber: number | null
  letterSentAt: Date | null
}

/** The meeting of a grant's child, or a refusal. */
export async function getMeeting(child: ChildGrant, meetingId: string): Promise<MeetingShown> {
  const { rows } = await sql<MeetingRow>`
    select m.id, m.child_id, m.held_on, m.covers_from, m.covers_to, m.closed_at, m.plan_number,
      l.sent_at as letter_sent_at
    from meeting m
    left join letter l on l.organisation_id = m.organisation_id and l.child_id = m.child_id and l.meeting_id = m.id
    where m.child_id = ${child.childId} and m.id = ${meetingId}`.execute(child.db)
  const [row] = rows
  if (!row) throw new NotFound('This meeting')
  return meetingShown(row)
}

/** A meeting that is still open: what was closed is not written to any more. */
export async function requireOpen(child: ChildGrant, meetingId: string): Promise<MeetingShown> {
  const meeting = await getMeeting(child, meetingId)
  if (meeting.closedAt) throw new Conflict('This meeting is closed. What comes now belongs to the next one.')
  return meeting
}

export function meetingShown({ closedAt, planNumber, letterSentAt, ...row }: MeetingRow): MeetingShown {
  return MeetingShown.parse({
    ...row,
    closedAt: closedAt?.toISOString(),
    planNumber: planNumber ?? undefined,
    letterSentAt: letterSentAt?.toISOString(),
  })
}
