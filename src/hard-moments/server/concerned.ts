import { sql } from 'kysely'
import { managersOf, responsibleToday } from '#people/server/care-team.ts'
import type { Relation } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { WhoDecides } from '../contract/told.ts'
import type { MomentKind } from '../moment-kinds.ts'
import { namesOf } from './moments.ts'
import './tables.ts'

/**
 * Whom a hard moment puts in question, by any telling of it: who used a measure, and, where something is alleged or
 * looked into, who was there. They decide nothing about themselves.
 */
export async function concernedIn({ db, childId }: ChildGrant, momentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from measure m
    left join measure_account a on a.organisation_id = m.organisation_id and a.measure_id = m.id
    cross join lateral unnest(m.users || coalesce(a.users, '{}')) as u (id)
    where m.child_id = ${childId} and m.moment_id = ${momentId}
    union
    select unnest(f.adults) from moment_facts f
    where f.child_id = ${childId} and f.moment_id = ${momentId} and exists (
      select 1 from moment_facts k
      where k.child_id = f.child_id and k.moment_id = f.moment_id and k.kinds && ${[...inQuestion]}::text[])`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Kinds of moment in which what an adult did is in question. */
const inQuestion: readonly MomentKind[] = ['allegation', 'protection-enquiry', 'worker-referred']

/** Who can decide about a moment, by first names; nobody where no manager is free and nobody is responsible. */
export async function whoDecides(
  child: ChildGrant,
  ctx: Pick<Ctx, 'now' | 'actor'>,
  momentId: string,
): Promise<WhoDecides> {
  const concerned = await concernedIn(child, momentId)
  const [falls] = await whoAnswers(child, ctx, concerned)
  const managers = (await managersOf(child, ctx.now)).filter((id) => !concerned.includes(id))
  const responsible = (await responsibleToday(child, ctx.now)).filter(
    ({ personId }) => !concerned.includes(personId),
  )
  const names =
    falls === 'home-manager'
      ? [...(await namesOf(child, managers)).values()]
      : responsible.map(({ knownAs }) => knownAs)
  return { isManager: falls === 'home-manager', names, isMine: !concerned.includes(ctx.actor.id) }
}

/** The manager answers; where every manager of the home was concerned, the responsible individual does. */
export async function whoAnswers(
  child: ChildGrant,
  { now }: Pick<Ctx, 'now'>,
  concerned: readonly string[],
): Promise<Relation[]> {
  const managers = await managersOf(child, now)
  const isFree = managers.length === 0 || managers.some((id) => !concerned.includes(id))
  return [isFree ? 'home-manager' : 'responsible-individual']
}
