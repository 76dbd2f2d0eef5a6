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

/** Of a line `l`: whether it is of the last two weeks, or not finished. */
export function isOfLately(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(l.happened_at > ${lately(now)} or l.open <> '[]')`
}

/** Whether a moment of the child is of the last two weeks, or not finished. */
export async function isMomentOfLately(
  { db, childId }: ChildGrant,
  now: Date,
  momentId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from (${line(false)} where m.child_id = ${childId} and m.id = ${momentId}) l
    where ${isOfLately(now)}`.execute(db)
  return rows.length > 0
}

/** A moment with what it is called, what kind it was, and what of it is not done yet. */
export const line = (readableOnly: boolean) => sql`
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
        and d.kind like 'hard-moments.%' and d.kind <> ${KEPT_REVIEW} and not ${readableOnly} and d.about in (
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
