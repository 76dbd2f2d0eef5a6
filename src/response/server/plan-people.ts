import { sql } from 'kysely'
import type { CareTeamMember } from '#people/contract/children.ts'
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

/** Somebody of a child's care team, as far as a plan asks for them. */
export type TeamMember = Pick<CareTeamMember, 'personId' | 'knownAs' | 'face' | 'relation'>

/** Who may decide and answer today, by id: the care team and the child. */
export async function namesIn(child: ChildGrant, ctx: Ctx, plan: Plan): Promise<Map<string, string>> {
  const team = await careTeamOf(child, ctx.now)
  const names = new Map<string, string>(team.map(({ personId, knownAs }) => [personId, knownAs]))
  const asksChild = mentionedIn([plan]).includes(child.childId)
  if (asksChild) names.set(child.childId, (await getChild(child, ctx.now)).knownAs)
  return names
}

/** Whom a plan names: those whom it mentions, and those of today's team who do something by name. */
export function peopleNamed(
  plan: Plan,
  mentioned: readonly PlanPerson[],
  team: readonly TeamMember[],
): PlanPerson[] {
  const known = new Set(mentioned.map(({ personId }) => personId))
  const doers = new Set(plan.responses.map(({ does }) => does))
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

/** What somebody said about a version, newest of theirs. */
export type Said = Omit<Agreement, 'isChild'>

/**
 * Everyone whose yes a version needs, the child first, with the newest that each has said about it; then
 * those who said something and are no longer in the team.
 */
export async function agreementsTo(child: ChildGrant, ctx: Ctx, versionId: string): Promise<Agreement[]> {
  const [{ rows }, self, team] = await Promise.all([
    sql<SaidRow>`
    select distinct on (a.person_id) a.person_id, p.known_as, p.face, a.verdict, a.words, a.at
    from plan_agreement a
    join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.child_id = ${child.childId} and a.version_id = ${versionId}
    order by a.person_id, a.at desc`.execute(child.db),
    getChild(child, ctx.now),
    careTeamOf(child, ctx.now),
  ])
  const said = rows.map(({ at, ...row }) => ({ ...withoutNulls(row), at: at.toISOString() }))
  return everyonesYes(
    { personId: PersonId.parse(child.childId), knownAs: self.knownAs, face: self.face },
    team,
    said,
  )
}

type SaidRow = Omit<Said, 'face' | 'at'> & { face: Agreement['face'] | null; at: Date }

/** The child and the adults whose yes a version needs with what they said, then who else said something. */
export function everyonesYes(
  self: PlanPerson,
  team: readonly TeamMember[],
  said: readonly Said[],
): Agreement[] {
  const isChild = (personId: string) => personId === self.personId
  const adults = team.filter(({ relation }) => allows(permissions.agreeToPlan, [relation]))
  const asked = [self, ...adults].map(({ personId, knownAs, face }) => ({
    personId,
    knownAs,
    face,
    isChild: isChild(personId),
    verdict: 'waiting' as const,
    words: '',
  }))
  const known = new Set(asked.map(({ personId }) => personId))
  const words = new Map(said.map((one) => [one.personId, { ...one, isChild: isChild(one.personId) }]))
  const gone = [...words.values()].filter(({ personId }) => !known.has(personId))
  return [...asked.map((one) => words.get(one.personId) ?? one), ...gone]
}
