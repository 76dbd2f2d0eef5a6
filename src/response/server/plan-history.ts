import { sql } from 'kysely'
import { careTeamOf } from '#people/server/care-team.ts'
import { PersonId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type { PlanPerson, PlanVersion } from '../contract/plan.ts'
import * as permissions from '../permissions.ts'
import { ResponseId } from '../plan.ts'
import './tables.ts'

/** The adults of today's care team who are asked to read the plan and have not said that they did. */
export async function stillToRead(
  child: ChildGrant,
  ctx: Ctx,
  readers: readonly PlanPerson[],
): Promise<PlanPerson[]> {
  const read = new Set<string>(readers.map(({ personId }) => personId))
  const team = await careTeamOf(child, ctx.now)
  return team
    .filter(({ personId, relation }) => !read.has(personId) && allows(permissions.markRead, [relation]))
    .map(({ personId, knownAs, face }) => ({ personId: PersonId.parse(personId), knownAs, face }))
}

/** Since which version each response of a version stands in the plan without a break. */
export async function sinceWhen(child: ChildGrant, number: number): Promise<PlanVersion['since']> {
  const { rows } = await sql<{ number: number; madeAt: Date; ids: string[] }>`
    select v.number, v.made_at, jsonb_path_query_array(v.plan, '$.responses[*].id') as ids
    from plan_version v where v.child_id = ${child.childId} and v.number <= ${number}
    order by v.number desc`.execute(child.db)
  const [current, ...earlier] = rows
  if (!current) return []
  return current.ids.map((id) => {
    const gap = earlier.findIndex(({ ids }) => !ids.includes(id))
    const unbroken = gap === -1 ? earlier : earlier.slice(0, gap)
    const first = unbroken.at(-1) ?? current
    return { responseId: ResponseId.parse(id), number: first.number, at: first.madeAt.toISOString() }
  })
}

type SaidRow = Omit<PlanVersion['saidBefore'][number], 'at' | 'isChild' | 'face'> & {
  face: PlanPerson['face'] | null
  at: Date
}

/** What people said should change about versions before this one: the last words of each about each version. */
export async function saidBefore(child: ChildGrant, number: number): Promise<PlanVersion['saidBefore']> {
  const { rows } = await sql<SaidRow>`
    select said.person_id, p.known_as, p.face, said.number, said.words, said.at from (
      select distinct on (v.number, a.person_id) a.organisation_id, a.person_id, v.number, a.verdict, a.words, a.at
      from plan_agreement a
      join plan_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
      where a.child_id = ${child.childId} and v.number < ${number}
      order by v.number, a.person_id, a.at desc
    ) said
    join person p on p.organisation_id = said.organisation_id and p.id = said.person_id
    where said.verdict = 'should-change'
    order by said.at desc limit 20`.execute(child.db)
  return rows.map(({ at, ...row }) => ({
    ...withoutNulls(row),
    at: at.toISOString(),
    isChild: row.personId === `${child.childId}`,
  }))
}
