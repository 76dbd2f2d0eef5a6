import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Shape } from '#platform/shape.ts'
import type * as contract from '../contract/tonight.ts'
import * as permissions from '../permissions.ts'
import { readsWhole } from './readable.ts'
import './tables.ts'

/** As long as a waking night with its handovers. */
const SHIFT = 12 * 3_600_000

interface Row {
  childId: ChildId
  words: string | null
  end: Shape | null
  happenedAt: Date | null
  toldByName: string | null
  hardSince: Date | null
}

/** For each child of a home the last thing told in this shift, and since when it is hard for them. */
export async function readTonight(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readTonight>,
): Promise<OutputOf<typeof contract.readTonight>> {
  const { db, childIds, relationsTo } = await ctx.children(permissions.readTonight, homeId)
  const asked = childIds.map((id) => ({ id, whole: readsWhole({ relations: relationsTo(id) }) }))
  const since = new Date(ctx.now.getTime() - SHIFT)
  const { organisationId } = ctx.actor
  // A hard moment is over when a later note ends calm or bright.
  const { rows } = await sql<Row>`
    select c.id as child_id, last.words, last.end_shape as "end", last.happened_at, p.known_as as told_by_name,
      hard.happened_at as hard_since
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as c (id uuid, whole boolean)
    left join lateral (
      select coalesce(case when c.whole then nullif(f.withheld, '') end, nullif(f.detail, ''), f.headline) as words,
        f.happened_at, f.told_by,
        coalesce(n.end_shape, n.start_shape) as end_shape
      from fact f
      join note n on n.organisation_id = f.organisation_id and n.id = f.about
      where f.organisation_id = ${organisationId} and f.child_id = c.id
        and f.kind = 'records.note' and f.happened_at > ${since}
      order by f.happened_at desc limit 1
    ) last on true
    left join person p on p.organisation_id = ${organisationId} and p.id = last.told_by
    left join lateral (
      select m.happened_at from hard_moment m
      where m.organisation_id = ${organisationId} and m.child_id = c.id and m.happened_at > ${since}
        and not exists (
          select 1 from note n
          where n.organisation_id = ${organisationId} and n.child_id = c.id
            and n.happened_at > m.happened_at and n.end_shape in ('calm', 'sun'))
      order by m.happened_at desc limit 1
    ) hard on true`.execute(db)
  return { children: rows.map(shown) }
}

function shown({ childId, words, end, happenedAt, toldByName, hardSince }: Row) {
  const isTold = words !== null && happenedAt && toldByName !== null
  return {
    childId,
    ...(isTold && {
      lastNote: { words, ...(end && { end }), happenedAt: happenedAt.toISOString(), toldByName },
    }),
    ...(hardSince && { hardSince: hardSince.toISOString() }),
  }
}
