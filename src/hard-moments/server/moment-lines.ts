import { type RawBuilder, sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import './tables.ts'

/** On its day somebody looks again at why the facts are kept from the child. The moment itself is finished. */
export const KEPT_REVIEW = 'hard-moments.kept-review'

const LATELY = 14 * 24 * 3_600_000

/** Since when a moment is of these days. */
export function lately(now: Date): Date {
  return new Date(now.getTime() - LATELY)
}

/** Among the lines of moments: those of the last two weeks, and every earlier one that is not finished. */
export function ofLately({ childIds }: Asked, now: Date): RawBuilder<boolean> {
  return sql<boolean>`m.id in (
    select h.id from hard_moment h
    where h.child_id = any(${`{${childIds.join(',')}}`}::uuid[]) and h.happened_at > ${lately(now)}
    union select o.moment_id from open o)`
}

/** Whether a moment of the child is of the last two weeks, or not finished. */
export async function isMomentOfLately(
  { db, childId }: ChildGrant,
  now: Date,
  momentId: string,
): Promise<boolean> {
  const asked = { childIds: [childId] }
  const { rows } = await lines(
    asked,
    sql`m.child_id = ${childId} and m.id = ${momentId} and ${ofLately(asked, now)}`,
  ).execute(db)
  return rows.length > 0
}

interface Asked {
  childIds: readonly string[]
  /** Without what is kept from the child, and without what is still to be done. */
  readableOnly?: boolean
}

/**
 * Moments `m` with what they are called, what kind they were, and what of each is not done yet. `asked` narrows them;
 * it may use `open`: what is not done yet, each with the moment that it is about.
 */
export const lines = ({ childIds, readableOnly = false }: Asked, asked: RawBuilder<unknown>) => sql`
  with open as materialized (${notDone(childIds)})
  select m.id, m.child_id, m.happened_at, p.known_as as told_by_name,
    coalesce(nullif(f.words, ''), m.words) as says, case when f.words <> '' then f.marks else '[]' end as marks,
    array(select distinct k from unnest(coalesce(f.kinds, '{}') || array(
        select case s.kind when 'hold' then 'hold' else 'measure' end from measure s
        where s.organisation_id = m.organisation_id and s.moment_id = m.id)
      || array(select 'injury' from injury i where i.organisation_id = m.organisation_id and i.child_id = m.child_id
        and i.moment_id = m.id)
      || array(select 'missing' from missing_episode e
        where e.organisation_id = m.organisation_id and e.moment_id = m.id)) k order by k) as kinds,
    coalesce((select jsonb_agg(jsonb_build_object(
        'kind', o.kind, 'about', o.about, 'openedAt', o.opened_at, 'dueAt', o.due_at)
        order by o.due_at nulls last, o.opened_at)
      from open o where o.moment_id = m.id and not ${readableOnly}), '[]') as open
  from hard_moment m
  join person p on p.organisation_id = m.organisation_id and p.id = m.told_by
  left join lateral (
    select g.words, g.marks, g.kinds from moment_facts g
    where g.organisation_id = m.organisation_id and g.child_id = m.child_id and g.moment_id = m.id
      and not (${readableOnly} and g.kept_for is not null)
    order by g.told_at desc, g.id limit 1
  ) f on true
  where ${asked}`

/**
 * Few at any time, however old a home grows: so the lines of moments begin here, and not with the moments. Set apart
 * (`materialized`), since under a policy an index opens to a plain column only, not to `coalesce`.
 */
const notDone = (childIds: readonly string[]) => sql`
  select d.kind, d.about, d.opened_at, d.due_at, coalesce(
    (select s.moment_id from measure s where s.organisation_id = d.organisation_id and s.id = d.about),
    (select s.moment_id from measure_account a
      join measure s on s.organisation_id = a.organisation_id and s.id = a.measure_id
      where a.organisation_id = d.organisation_id and a.id = d.about),
    (select n.moment_id from notifiable_decision n where n.organisation_id = d.organisation_id and n.id = d.about),
    (select g.moment_id from moment_facts g where g.organisation_id = d.organisation_id and g.id = d.about),
    (select i.moment_id from injury i where i.organisation_id = d.organisation_id and i.id = d.about),
    (select e.moment_id from missing_episode e where e.organisation_id = d.organisation_id and e.id = d.about),
    d.about) as moment_id
  from duty d
  where d.child_id = any(${`{${childIds.join(',')}}`}::uuid[]) and d.done_at is null
    and d.kind like 'hard-moments.%' and d.kind <> ${KEPT_REVIEW}`
