import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { HardMomentId } from '#records/contract.ts'
import './tables.ts'

/** A hard moment as its time was kept. */
export interface Moment {
  id: HardMomentId
  happenedAt: Date
  deviceSaidAt: Date | null
  words: string
  toldByName: string
  toldAt: Date
}

/** The hard moment of this child, found by itself or by something that hangs on it. Throws `NotFound`. */
export async function getMoment({ db, childId }: ChildGrant, about: string): Promise<Moment> {
  const { rows } = await sql<Moment>`
    select m.id, m.happened_at, m.device_said_at, m.words, p.known_as as told_by_name, m.told_at
    from hard_moment m
    join person p on p.organisation_id = m.organisation_id and p.id = m.told_by
    where m.child_id = ${childId} and m.id = coalesce(
      (select moment_id from measure where id = ${about} and child_id = ${childId}),
      (select m.moment_id from measure_account a
        join measure m on m.organisation_id = a.organisation_id and m.id = a.measure_id
        where a.id = ${about} and a.child_id = ${childId}),
      (select moment_id from moment_facts where id = ${about} and child_id = ${childId}),
      (select moment_id from notifiable_decision where id = ${about} and child_id = ${childId}),
      (select moment_id from injury where id = ${about} and child_id = ${childId}),
      (select moment_id from missing_episode where id = ${about} and child_id = ${childId}),
      ${about}::uuid)`.execute(db)
  const [moment] = rows
  if (!moment) throw new NotFound('This hard moment')
  return { ...moment, id: HardMomentId.parse(moment.id) }
}

/** What was told of a moment and can name who was part of it, or make others have to be told, by its ids. */
export async function tellingsOf({ db, childId }: ChildGrant, momentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from moment_facts f where f.moment_id = ${momentId} and f.child_id = ${childId}
    union select m.id from measure m where m.moment_id = ${momentId} and m.child_id = ${childId}
    union select a.id from measure m
      join measure_account a on a.organisation_id = m.organisation_id and a.measure_id = m.id
      where m.moment_id = ${momentId} and m.child_id = ${childId}
    union select i.id from injury i where i.moment_id = ${momentId} and i.child_id = ${childId}
    union select e.id from missing_episode e where e.moment_id = ${momentId} and e.child_id = ${childId}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Whether the reader is the child and nobody else to this record. */
export function isTheChild({ relations }: ChildGrant): boolean {
  return relations.every((one) => one === 'child')
}

/** Where a duty about the child belongs today. */
export async function placeOf(child: ChildGrant, { now }: Ctx) {
  const { home } = await getChild(child, now)
  return { childId: child.childId, homeId: home?.id }
}

/** First names by id. Whoever is not of this provider has none. */
export async function namesOf({ db }: Pick<ChildGrant, 'db'>, ids: Iterable<string>) {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map<string, string>()
  const { rows } = await sql<{ id: string; knownAs: string }>`
    select id, known_as from person
    where organisation_id = attune_organisation() and id = any(${`{${wanted.join(',')}}`}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, knownAs }) => [id, knownAs]))
}
