import { sql } from 'kysely'
import { careTeamOf } from '#people/server/care-team.ts'
import { getChild } from '#people/server/children.ts'
import { PersonId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type { Agreement, PlanPerson } from '../contract/plan.ts'
import * as permissions from '../permissions.ts'
import type { Plan } from '../plan.ts'
import './tables.ts'

/** Who may decide and answer today, by id: the care team and the child. */
export async function namesIn(child: ChildGrant, ctx: Ctx, plan: Plan): Promise<Map<string, string>> {
  const team = await careTeamOf(child, ctx.now)
  const names = new Map<string, string>(team.map(({ personId, knownAs }) => [personId, knownAs]))
  const asksChild = mentionedIn([plan]).includes(child.childId)
  if (asksChild) names.set(child.childId, (await getChild(child, ctx.now)).knownAs)
  return names
}

/** Whom a plan names: those who decide, answer or come, and those of today's team who do something by name. */
export async function peopleNamed(child: ChildGrant, ctx: Ctx, plan: Plan): Promise<PlanPerson[]> {
  const mentioned = await peopleIn(child.db, [plan])
  const known = new Set(mentioned.map(({ personId }) => personId))
  const doers = new Set(plan.responses.map(({ does }) => does))
  const team = await careTeamOf(child, ctx.now)
  const others = team.filter(({ personId, knownAs }) => doers.has(knownAs) && !known.has(personId))
  return [...mentioned, ...others.map(({ personId, knownAs, face }) => ({ personId, knownAs, face }))]
}

/** The people whom these plans mention, whether they are still here or not. */
async function peopleIn(db: Tx, plans: readonly Plan[]): Promise<PlanPerson[]> {
  const ids = mentionedIn(plans)
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<PlanPerson, 'face'> & { face: PlanPerson['face'] | null }>`
    select p.id as person_id, p.known_as, p.face from person p
    where p.id = any(${`{${ids.join(',')}}`}::uuid[]) order by p.known_as`.execute(db)
  return rows.map(withoutNulls)
}

export async function namesOf(
  { db }: Pick<ChildGrant, 'db'>,
  plans: readonly Plan[],
): Promise<Map<string, string>> {
  const people = await peopleIn(db, plans)
  return new Map(people.map(({ personId, knownAs }) => [personId, knownAs]))
}

function mentionedIn(plans: readonly Plan[]): string[] {
  const all = plans.flatMap(({ responses, safety }) => [
    ...responses.flatMap(({ decides, answers }) => [decides, answers]),
    ...(safety.bring ? [safety.bring] : []),
  ])
  return [...new Set(all)]
}

type SaidRow = Omit<Agreement, 'isChild' | 'face' | 'at'> & { face: Agreement['face'] | null; at: Date }

/**
 * Everyone whose yes a version needs, the child first, with the newest that each has said about it; then
 * those who said something and are no longer in the team.
 */
export async function agreementsTo(child: ChildGrant, ctx: Ctx, versionId: string): Promise<Agreement[]> {
  const { rows } = await sql<SaidRow>`
    select distinct on (a.person_id) a.person_id, p.known_as, p.face, a.verdict, a.words, a.at
    from plan_agreement a
    join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.child_id = ${child.childId} and a.version_id = ${versionId}
    order by a.person_id, a.at desc`.execute(child.db)
  const said = new Map(
    rows.map(({ at, ...row }) => [
      row.personId,
      { ...withoutNulls(row), at: at.toISOString(), isChild: row.personId === `${child.childId}` },
    ]),
  )
  const asked = await askedToAgree(child, ctx)
  const known = new Set(asked.map(({ personId }) => personId))
  const gone = [...said.values()].filter(({ personId }) => !known.has(personId))
  return [...asked.map((one) => said.get(one.personId) ?? one), ...gone]
}

async function askedToAgree(child: ChildGrant, ctx: Ctx): Promise<Agreement[]> {
  const [self, team] = await Promise.all([getChild(child, ctx.now), careTeamOf(child, ctx.now)])
  const adults = team.filter(({ relation }) => allows(permissions.agreeToPlan, [relation]))
  return [{ personId: child.childId, knownAs: self.knownAs, face: self.face }, ...adults].map(
    ({ personId, knownAs, face }) => ({
      personId: PersonId.parse(personId),
      knownAs,
      face,
      isChild: personId === `${child.childId}`,
      verdict: 'waiting' as const,
      words: '',
    }),
  )
}

/** The adults who said that they have read a version, the first time each. */
export async function readersOf(child: ChildGrant, versionId: string) {
  const { rows } = await sql<Omit<PlanPerson, 'face'> & { face: PlanPerson['face'] | null; at: Date }>`
    select p.id as person_id, p.known_as, p.face, min(r.at) as at
    from plan_reading r
    join person p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.child_id = ${child.childId} and r.version_id = ${versionId}
    group by p.id, p.known_as, p.face order by min(r.at)`.execute(child.db)
  return rows.map(({ at, ...row }) => ({ ...withoutNulls(row), at: at.toISOString() }))
}
