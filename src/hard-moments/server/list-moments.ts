import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { HardMomentId } from '#records/contract.ts'
import type * as contract from '../contract/reading.ts'
import { readMoments, readOpen } from '../permissions.ts'
import { isTheChild } from './moments.ts'
import { measuresAlone } from './read-measures.ts'
import './tables.ts'

const PAGE = 50
const LATELY = 14 * 24 * 3_600_000

interface Row {
  id: string
  childId: string
  happenedAt: Date
  says: string
  kinds: string[]
  toldByName: string
  open: { kind: string; about: string; openedAt: string; dueAt: string | null }[]
}

/** A moment with what it is called, what kind it was, and what of it is not done yet. */
const line = (readableOnly: boolean) => sql`
  select m.id, m.child_id, m.happened_at, p.known_as as told_by_name,
    coalesce(nullif(f.words, ''), m.words) as says,
    array(select distinct k from unnest(coalesce(f.kinds, '{}') || array(
        select case s.kind when 'hold' then 'hold' else 'measure' end from measure s
        where s.organisation_id = m.organisation_id and s.moment_id = m.id)
      || array(select 'injury' from injury i where i.organisation_id = m.organisation_id and i.child_id = m.child_id
        and i.moment_id = m.id)
      || array(select 'missing' from missing_episode e
        where e.organisation_id = m.organisation_id and e.moment_id = m.id)) k order by k) as kinds,
    coalesce((select jsonb_agg(jsonb_build_object(
        'kind', d.kind, 'about', d.about, 'openedAt', d.opened_at, 'dueAt', d.due_at)
        order by d.due_at nulls last, d.opened_at)
      from duty d
      where d.organisation_id = m.organisation_id and d.done_at is null and d.child_id = m.child_id
        and d.kind like 'hard-moments.%' and not ${readableOnly} and d.about in (
          select m.id union all
          select s.id from measure s where s.organisation_id = m.organisation_id and s.moment_id = m.id union all
          select a.id from measure_account a join measure s
            on s.organisation_id = a.organisation_id and s.id = a.measure_id
            where s.organisation_id = m.organisation_id and s.moment_id = m.id union all
          select n.id from notifiable_decision n
            where n.organisation_id = m.organisation_id and n.child_id = m.child_id and n.moment_id = m.id union all
          select g.id from moment_facts g
            where g.organisation_id = m.organisation_id and g.child_id = m.child_id and g.moment_id = m.id union all
          select e.id from missing_episode e
            where e.organisation_id = m.organisation_id and e.moment_id = m.id)), '[]') as open
  from hard_moment m
  join person p on p.organisation_id = m.organisation_id and p.id = m.told_by
  left join lateral (
    select g.words, g.kinds from moment_facts g
    where g.organisation_id = m.organisation_id and g.child_id = m.child_id and g.moment_id = m.id
      and not (${readableOnly} and g.kept_for is not null)
    order by g.told_at desc, g.id limit 1
  ) f on true`

/** The hard moments of a child, the newest first. */
export async function listMoments(
  ctx: Ctx,
  { childId, before }: InputOf<typeof contract.listMoments>,
): Promise<OutputOf<typeof contract.listMoments>> {
  const child = await ctx.child(childId, readMoments)
  const older = before
    ? sql`and (m.happened_at, m.id) < (${before.happenedAt}::timestamptz, ${before.momentId}::uuid)`
    : sql``
  const { rows } = await sql<Row>`${line(isTheChild(child))}
    where m.organisation_id = ${ctx.actor.organisationId} and m.child_id = ${childId} ${older}
    order by m.happened_at desc, m.id desc limit ${PAGE + 1}`.execute(child.db)
  const measures = before ? [] : await measuresAlone(child)
  return { moments: rows.slice(0, PAGE).map(shown), more: rows.length > PAGE, measures }
}

/** The hard moments of a home: the last two weeks, and every earlier one that is not finished. */
export async function listOpenMoments(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.listOpenMoments>,
): Promise<OutputOf<typeof contract.listOpenMoments>> {
  const { db, childIds } = await ctx.children(readOpen, homeId)
  return { moments: (await rowsInHome(db, ctx, childIds)).map(shown) }
}

async function rowsInHome(db: Tx, { actor, now }: Ctx, childIds: readonly string[]): Promise<Row[]> {
  if (childIds.length === 0) return []
  const { rows } = await sql<Row>`
    select * from (${line(false)}
      where m.organisation_id = ${actor.organisationId} and m.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
        and (m.happened_at > ${new Date(now.getTime() - LATELY)} or exists (
          select 1 from duty d
          where d.organisation_id = m.organisation_id and d.child_id = m.child_id and d.done_at is null
            and d.kind like 'hard-moments.%'))
    ) l
    where l.happened_at > ${new Date(now.getTime() - LATELY)} or l.open <> '[]'
    order by l.happened_at desc, l.id limit 200`.execute(db)
  return rows
}

function shown({ id, childId, happenedAt, open, ...row }: Row): contract.MomentLine {
  return {
    ...row,
    momentId: HardMomentId.parse(id),
    childId: ChildId.parse(childId),
    happenedAt: happenedAt.toISOString(),
    open: open.map(({ openedAt, dueAt, ...one }) => ({
      ...one,
      openedAt: new Date(openedAt).toISOString(),
      ...(dueAt && { dueAt: new Date(dueAt).toISOString() }),
    })),
  }
}
