import { type RawBuilder, sql } from 'kysely'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Shape } from '#platform/shape.ts'
import { planVersionsDuring } from '#response/server/plan-versions.ts'
import type { EnrichmentId, EnrichmentTold, WhyNot } from '../contract/enrichment.ts'
import type { Planned } from '../timetable.ts'
import './tables.ts'

const DAY = 86_400_000

interface Row {
  id: EnrichmentId
  childId: string
  responseId: string
  happenedAt: Date
  delivered: boolean
  whyNot: WhyNot | null
  words: string
  shape: Shape | null
  said: string
  byChild: boolean
  toldByName: string
  headline: string
}

export interface EnrichmentRow {
  childId: string
  responseId: string
  happenedAt: Date
  headline: string
  told: EnrichmentTold
}

/** What was told about enrichments, oldest first. `which` speaks of the table as `e`. */
export async function enrichmentsOf(db: Tx, which: RawBuilder<unknown>): Promise<EnrichmentRow[]> {
  const { rows } = await sql<Row>`
    select e.id, e.child_id, e.response_id, e.happened_at, e.delivered, e.why_not, e.words, e.thought_shape as shape,
      e.thought_words as said, e.thought_by_child as by_child, p.known_as as told_by_name, f.headline
    from enrichment e
    join person p on p.organisation_id = e.organisation_id and p.id = e.told_by
    cross join lateral (
      select f.headline from fact f
      where f.organisation_id = e.organisation_id and f.child_id = e.child_id and f.kind = 'key-work.enrichment'
        and f.happened_at = e.happened_at and f.about = e.id
      limit 1
    ) f
    where e.organisation_id = attune_organisation() and ${which}
    order by e.happened_at, e.id`.execute(db)
  return rows.map(({ childId, responseId, happenedAt, headline, ...row }) => ({
    childId,
    responseId,
    happenedAt,
    headline,
    told: toldOf(row, happenedAt),
  }))
}

function toldOf(
  {
    id,
    delivered,
    whyNot,
    words,
    shape,
    said,
    byChild,
    toldByName,
  }: Omit<Row, 'childId' | 'responseId' | 'happenedAt' | 'headline'>,
  happenedAt: Date,
): EnrichmentTold {
  return {
    id,
    delivered,
    ...(whyNot && { whyNot }),
    words,
    ...((shape || said) && { thought: { ...(shape && { shape }), words: said, byChild } }),
    happenedAt: happenedAt.toISOString(),
    toldByName,
  }
}

export interface PlannedRow extends Planned {
  childId: string
}

/** The planned times of some children that are not over before a day. */
export async function plannedTimesOf(
  db: Tx,
  childIds: readonly string[],
  from: string,
): Promise<PlannedRow[]> {
  const { rows } = await sql<PlannedRow>`
    select id, child_id, response_id, weekday, on_day, at_time, who, from_on, stopped_on
    from planned_time
    where organisation_id = attune_organisation() and child_id = any(${`{${childIds.join(',')}}`}::uuid[])
      and (stopped_on is null or stopped_on > ${from}) and (on_day is null or on_day >= ${from})
    order by at_time, id`.execute(db)
  return rows
}

/** The titles of every response that a version of the plan ever held, by id. */
export async function titlesOf(child: ChildGrant, { now }: Ctx): Promise<Map<string, string>> {
  const versions = await planVersionsDuring(child, { from: new Date(0), to: new Date(now.getTime() + DAY) })
  return new Map(versions.flatMap(({ plan }) => plan.responses.map(({ id, title }) => [id, title] as const)))
}
