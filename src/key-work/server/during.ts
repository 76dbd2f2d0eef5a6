import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import './tables.ts'

/** One time that an enrichment of the plan was told as done. */
export interface EnrichmentDone {
  responseId: string
  enrichmentId: string
  happenedAt: Date
}

/** The enrichments that were done in a period, oldest first; what was not done is not among them. */
export async function enrichmentDuring(
  { db, childId }: ChildGrant,
  { from, to }: { from: Date; to: Date },
): Promise<EnrichmentDone[]> {
  const { rows } = await sql<EnrichmentDone>`
    select e.response_id, e.id as enrichment_id, e.happened_at from enrichment e
    where e.organisation_id = attune_organisation() and e.child_id = ${childId} and e.delivered
      and e.happened_at >= ${from} and e.happened_at < ${to}
    order by e.happened_at, e.id`.execute(db)
  return rows
}
