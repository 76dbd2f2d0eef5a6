import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import { each, hidden } from '#platform/server/each.ts'
import type { Shape } from '#platform/shape.ts'
import type { FamilyAgreement, FamilyTimeShown } from '../contract/family-times.ts'
import './tables.ts'

interface Row extends Omit<FamilyTimeShown, 'plannedAt' | 'told'> {
  childId: string
  plannedAt: Date
  told: (Omit<FamilyTimeShown['told'][number], 'before' | 'after'> & {
    before: Shape | null
    after: Shape | null
  })[]
}

interface Wanted {
  /** Whether somebody has told how it went. */
  told?: boolean
  /** Planned for no earlier than this. */
  since?: Date
  /** Planned for before this. */
  until?: Date
  limit: number
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

/** Family times of some children with what was told about each: the last ones, in the order of time. */
export async function familyTimeRows(
  db: Tx,
  childIds: readonly string[],
  { told, since, until, limit }: Wanted,
): Promise<Row[]> {
  const some = sql`(select true from family_time_told x
    where x.organisation_id = t.organisation_id and x.family_time_id = t.id limit 1)`
  const onlyTold = told === undefined ? sql`` : told ? sql`and ${some} is not null` : sql`and ${some} is null`
  const { rows } = await sql<Row>`
    select * from (
      select t.id, t.child_id, t.who, t.way, t.planned_at, t.supervised, t.by_order,
        coalesce((select jsonb_agg(jsonb_build_object(
            'id', d.id, 'happened', d.happened, 'whyNot', d.why_not, 'words', d.words, 'childWords', d.child_words,
            'before', d.before_shape, 'after', d.after_shape, 'toldBy', d.told_by, 'toldByName', p.known_as,
            'toldAt', to_char(d.told_at at time zone 'UTC', ${INSTANT})) order by d.told_at, d.id)
          from family_time_told d join person p on p.organisation_id = d.organisation_id and p.id = d.told_by
          where d.organisation_id = t.organisation_id and d.family_time_id = t.id), '[]') as told
      from ${each(childIds, 'uuid')} c (id)
      join family_time t on t.child_id = c.id
      where t.organisation_id = attune_organisation() ${onlyTold}
        ${since ? sql`and t.planned_at >= ${hidden(since)}` : sql``} ${until ? sql`and t.planned_at < ${hidden(until)}` : sql``}
      order by t.planned_at desc, t.id limit ${sql.lit(limit)}
    ) newest order by planned_at, id`.execute(db)
  return rows
}

/** A family time as pages show it. */
export function shownOf({ childId: _, plannedAt, told, ...time }: Row): FamilyTimeShown {
  return {
    ...time,
    plannedAt: plannedAt.toISOString(),
    told: told.map(({ before, after, ...one }) => ({
      ...one,
      ...(before && { before }),
      ...(after && { after }),
    })),
  }
}

interface AgreementRow extends FamilyAgreement {
  childId: string
  toldByName: string
  toldAt: Date
}

/** Who may see or call each of some children: the newest for each name. */
export async function agreementsOf(db: Tx, childIds: readonly string[]): Promise<AgreementRow[]> {
  const { rows } = await sql<AgreementRow>`
    select distinct on (a.child_id, a.who) a.child_id, a.who, a.ways, a.supervised, a.by_order, a.words,
      p.known_as as told_by_name, a.told_at
    from family_agreement a
    join person p on p.organisation_id = a.organisation_id and p.id = a.told_by
    where a.organisation_id = attune_organisation() and a.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
    order by a.child_id, a.who, a.told_at desc`.execute(db)
  return rows
}
