import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/going-back.ts'
import './tables.ts'

/** The times that someone went back after a hard moment, or could not yet, in the order in which they happened. */
export async function goingsOf({ db, childId }: ChildGrant, momentId: string): Promise<contract.GoingBack[]> {
  const { rows } = await sql<GoingRow>`
    select g.id, g.outcome, g.first_by, coalesce(a.known_as, '') as person_name, g.other_child, g.words, g.received,
      g.child_says, g.because, g.happened_at, p.known_as as told_by_name
    from going_back g
    join person p on p.organisation_id = g.organisation_id and p.id = g.told_by
    left join person a on a.organisation_id = g.organisation_id and a.id = g.person_id
    where g.child_id = ${childId} and g.moment_id = ${momentId}
    order by g.happened_at, g.told_at, g.id`.execute(db)
  return rows.map(({ happenedAt, ...row }) => ({
    ...withoutNulls(row),
    happenedAt: happenedAt.toISOString(),
  }))
}

type GoingRow = Omit<contract.GoingBack, 'happenedAt' | 'received' | 'childSays'> & {
  happenedAt: Date
  received: NonNullable<contract.GoingBack['received']> | null
  childSays: NonNullable<contract.GoingBack['childSays']> | null
}
