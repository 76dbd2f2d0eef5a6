import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import type { EvidencePack } from '../contract.ts'
import type { EvidencePeriod } from './evidence-period.ts'

interface DecisionRow {
  meetingId: string
  heldOn: string
  id: string | null
  title: string | null
  owner: string | null
  dueOn: string | null
  doneOn: string | null
}

/** The meetings of the period, the oldest first, with what was decided and whether it was done by its last day. */
export async function meetingsPart(
  { db, childId }: ChildGrant,
  { from, to }: EvidencePeriod,
): Promise<EvidencePack['meetings']> {
  const { rows } = await sql<DecisionRow>`
    select m.id as meeting_id, m.held_on, d.id, d.title, p.known_as as owner, d.due_on, e.done_on
    from meeting m
    left join meeting_decision d on d.organisation_id = m.organisation_id and d.child_id = m.child_id
      and d.meeting_id = m.id and d.taken_back_at is null
    left join person p on p.organisation_id = d.organisation_id and p.id = d.owner_id
    left join decision_done e on e.organisation_id = d.organisation_id and e.decision_id = d.id
      and e.done_on <= ${to}::date
    where m.child_id = ${childId} and m.held_on between ${from}::date and ${to}::date
    order by m.held_on, m.id, d.told_at, d.id`.execute(db)
  return [...Map.groupBy(rows, ({ meetingId }) => meetingId)].map(([id, decided]) => ({
    id,
    heldOn: decided[0]?.heldOn ?? from,
    decisions: decided.flatMap(({ id: decision, title, owner, dueOn, doneOn }) =>
      decision && title && owner && dueOn
        ? [{ id: decision, title, owner, dueOn, doneOn: doneOn ?? undefined }]
        : [],
    ),
  }))
}

/** The letters that were sent to the child in the period. What stands in them is the child’s. */
export async function lettersPart(
  { db, childId }: ChildGrant,
  { fromAt, toAt, timeZone }: EvidencePeriod,
): Promise<EvidencePack['letters']> {
  const { rows } = await sql<{ id: string; writtenBy: string; sentAt: Date }>`
    select l.id, p.known_as as written_by, l.sent_at
    from letter l
    join person p on p.organisation_id = l.organisation_id and p.id = l.written_by
    where l.child_id = ${childId} and l.sent_at >= ${fromAt} and l.sent_at < ${toAt}
    order by l.sent_at, l.id`.execute(db)
  return rows.map(({ sentAt, ...letter }) => ({ ...letter, sentOn: todayIn(timeZone, sentAt) }))
}
