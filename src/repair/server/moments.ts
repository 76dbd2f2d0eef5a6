import { sql } from 'kysely'
import { isAround } from '#people/server/around.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import './tables.ts'

export interface Moment {
  id: string
  happenedAt: Date
  words: string
  toldByName: string
}

/** The hard moment of a child, or the one that something told about it or open about it belongs to. */
export async function momentOf({ db, childId }: ChildGrant, about: string): Promise<Moment> {
  const { rows } = await sql<Moment>`
    select m.id, m.happened_at, m.words, p.known_as as told_by_name
    from hard_moment m
    join person p on p.organisation_id = m.organisation_id and p.id = m.told_by
    where m.child_id = ${childId} and m.id = coalesce(
      (select a.moment_id from adult_there a where a.child_id = ${childId} and a.id = ${about}),
      (select o.moment_id from other_there o where o.child_id = ${childId} and o.id = ${about}),
      (select t.moment_id from child_talk t where t.child_id = ${childId} and t.id = ${about}),
      (select t.moment_id from adult_talk t where t.child_id = ${childId} and t.id = ${about}),
      (select s.moment_id from moment_side s where s.child_id = ${childId} and s.id = ${about}),
      (select g.moment_id from going_back g where g.child_id = ${childId} and g.id = ${about}),
      (select l.moment_id from lesson l where l.child_id = ${childId} and l.id = ${about}),
      (select r.moments[1] from safety_review r where r.child_id = ${childId} and r.id = ${about}),
      ${about}::uuid)`.execute(db)
  const [moment] = rows
  if (!moment) throw new NotFound('This hard moment')
  return moment
}

/** When it happened by the device's clock, and that a person whom it names is known here. */
export async function checked(
  child: ChildGrant,
  now: Date,
  said: { momentId: string; happenedAt: string; personId?: string | undefined },
): Promise<{ happenedAt: Date; deviceSaidAt: Date | null }> {
  await momentOf(child, said.momentId)
  if (said.personId) await nameOf(child, said.personId)
  return timeOf(said.happenedAt, now)
}

/** The first name of an adult around the child, or of another young person where the child lives. */
export async function nameOf(child: ChildGrant, personId: string): Promise<string> {
  const person = (await isAround(child, personId))
    ? await child.db.selectFrom('person').select('knownAs').where('id', '=', personId).executeTakeFirst()
    : undefined
  if (!person) throw new NotValid({ personId: ['Choose someone who is known here.'] })
  return person.knownAs
}
