import { sql } from 'kysely'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import { dueAt } from '../clocks.ts'
import type { InjuryShown } from '../contract/injuries.ts'
import type { MissingShown } from '../contract/missing.ts'
import type { DecisionShown, ToldShown } from '../contract/told.ts'
import { concernedIn } from './concerned.ts'
import './tables.ts'

/** A row whose instants are still dates. */
type Row<Shown, Instants extends keyof Shown> = Omit<Shown, Instants> & Record<Instants, Date>

/** Where somebody was hurt, as it was told. */
export async function injuriesOf({ db, childId }: ChildGrant, momentId: string): Promise<InjuryShown[]> {
  const { rows } = await sql<Row<InjuryShown, 'toldAt'>>`
    select i.id, i.whose, i.hurt_person_id as person_id, i.side, i.region, i.kind, i.size, i.came_about, i.marks, i.treatment,
      i.seen_by, i.own_words, i.instead_of, i.told_at, p.known_as as told_by_name,
      coalesce(h.known_as, '') as person_name
    from injury i
    join person p on p.organisation_id = i.organisation_id and p.id = i.told_by
    left join person h on h.organisation_id = i.organisation_id and h.id = i.hurt_person_id
    where i.child_id = ${childId} and i.moment_id = ${momentId} order by i.told_at, i.id`.execute(db)
  return rows.map((row) => ({ ...withoutNulls(row), toldAt: row.toldAt.toISOString() }))
}

/** Who was told, in the order in which they were. */
export async function toldOf({ db, childId }: ChildGrant, momentId: string): Promise<ToldShown[]> {
  const { rows } = await sql<Row<ToldShown, 'toldAt' | 'happenedAt'>>`
    select t.id, t.whom, t.name, t.what, t.how, t.reference, t.happened_at, t.told_at, p.known_as as told_by_name
    from told_outside t
    join person p on p.organisation_id = t.organisation_id and p.id = t.told_by
    where t.child_id = ${childId} and t.moment_id = ${momentId} order by t.happened_at, t.id`.execute(db)
  return rows.map((row) => ({
    ...row,
    happenedAt: row.happenedAt.toISOString(),
    toldAt: row.toldAt.toISOString(),
  }))
}

/** What was decided about notifying, the newest first. */
export async function decisionsOf(child: ChildGrant, momentId: string): Promise<DecisionShown[]> {
  const { db, childId } = child
  const { rows } = await sql<Row<Omit<DecisionShown, 'isByConcerned'>, 'decidedAt'> & { decidedBy: string }>`
    select d.id, d.rule, d.is_notifiable, d.because, d.decided_at, d.decided_by, p.known_as as decided_by_name
    from notifiable_decision d
    join person p on p.organisation_id = d.organisation_id and p.id = d.decided_by
    where d.child_id = ${childId} and d.moment_id = ${momentId} order by d.decided_at desc, d.id`.execute(db)
  const concerned = rows.length > 0 ? await concernedIn(child, momentId) : []
  return rows.map(({ decidedBy, ...row }) => ({
    ...row,
    decidedAt: row.decidedAt.toISOString(),
    isByConcerned: concerned.includes(decidedBy),
  }))
}

type Episode = Row<Omit<MissingShown, 'returned' | 'talks'>, 'lastSeenAt' | 'noticedAt' | 'toldAt'>
type Returned = Row<NonNullable<MissingShown['returned']>, 'returnedAt' | 'toldAt'> & { missingId: string }
type Talk = Row<Omit<MissingShown['talks'][number], 'isForOthers'>, 'happenedAt' | 'toldAt'> & {
  missingId: string
  toldBy: string
}

/** The times of being missing that belong to a moment, how they came back, and the talks after. */
export async function missingOf(child: ChildGrant, ctx: Ctx, momentId: string): Promise<MissingShown[]> {
  const { db, childId } = child
  const { rows } = await sql<Episode>`
    select m.id, m.last_seen_at, m.last_seen, m.noticed_at, m.worry, m.told_at, p.known_as as told_by_name
    from missing_episode m
    join person p on p.organisation_id = m.organisation_id and p.id = m.told_by
    where m.child_id = ${childId} and m.moment_id = ${momentId} order by m.last_seen_at, m.id`.execute(db)
  if (rows.length === 0) return []
  const ids = `{${rows.map(({ id }) => id).join(',')}}`
  const [returns, talks] = await Promise.all([
    sql<Returned>`
      select r.missing_id, r.returned_at, r.how, r.place, r.state, r.told_at, p.known_as as told_by_name
      from missing_return r
      join person p on p.organisation_id = r.organisation_id and p.id = r.told_by
      where r.child_id = ${childId} and r.missing_id = any(${ids}::uuid[])
      order by r.told_at desc, r.id`.execute(db),
    sql<Talk>`
      select t.id, t.missing_id, t.outcome, t.with_whom, t.chosen_by_child, t.happened_at, t.own_words, t.hears,
        t.told_by, t.told_at, p.known_as as told_by_name
      from return_talk t
      join person p on p.organisation_id = t.organisation_id and p.id = t.told_by
      where t.child_id = ${childId} and t.missing_id = any(${ids}::uuid[])
      order by t.happened_at, t.id`.execute(db),
  ])
  return rows.map((row) => {
    const back = returns.rows.find(({ missingId }) => missingId === row.id)
    return {
      ...row,
      lastSeenAt: row.lastSeenAt.toISOString(),
      noticedAt: row.noticedAt.toISOString(),
      toldAt: row.toldAt.toISOString(),
      ...(back && { returned: returnedShown(back) }),
      ...(back && { talkDueAt: dueAt('eng.return-talk', back.returnedAt).toISOString() }),
      talks: talks.rows
        .filter(({ missingId }) => missingId === row.id)
        .map((one) => talkShown(child, ctx, one)),
    }
  })
}

function returnedShown({ missingId, ...row }: Returned): NonNullable<MissingShown['returned']> {
  return { ...row, returnedAt: row.returnedAt.toISOString(), toldAt: row.toldAt.toISOString() }
}

/** What was said to the key worker alone is shown to the child, the key worker and who heard it. */
function talkShown(
  { relations }: ChildGrant,
  { actor }: Ctx,
  { missingId, toldBy, ...row }: Talk,
): MissingShown['talks'][number] {
  const mayHear =
    row.hears === 'care-team' ||
    toldBy === actor.id ||
    relations.some((one) => one === 'key-worker' || one === 'child')
  return {
    ...row,
    ownWords: mayHear ? row.ownWords : '',
    isForOthers: !mayHear,
    happenedAt: row.happenedAt.toISOString(),
    toldAt: row.toldAt.toISOString(),
  }
}
