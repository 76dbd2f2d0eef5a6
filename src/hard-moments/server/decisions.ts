import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import './tables.ts'

interface Decision {
  id: string
  rule: string
  isNotifiable: boolean
  decidedBy: string
}

/** What was decided about each rule: decided anew, the newest. */
export async function newestDecisions({ db, childId }: ChildGrant, momentId: string): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select distinct on (rule) id, rule, is_notifiable, decided_by from notifiable_decision
    where moment_id = ${momentId} and child_id = ${childId} order by rule, decided_at desc, id`.execute(db)
  return rows
}
