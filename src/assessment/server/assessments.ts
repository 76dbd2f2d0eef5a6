import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dueFor } from '#model/server/due.ts'
import { todayIn } from '#people/home-day.ts'
import { careTeamOf } from '#people/server/care-team.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Face } from '#platform/face.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/assessments.ts'
import { holdAssessment, readUnderstanding } from '../permissions.ts'
import { mustBeDecided } from './opening-parts.ts'
import './tables.ts'

type Asking = { personId: string; role: contract.RaterRole }

/** Begins an assessment at the age that the child is today. One is open at a time. */
export async function openAssessment(
  ctx: Ctx,
  { id, childId, kind, asked }: InputOf<typeof contract.openAssessment>,
): Promise<OutputOf<typeof contract.openAssessment>> {
  const child = await ctx.child(childId, holdAssessment)
  if (asked) await requireAround(child, ctx.now, asked)
  const { organisationId, id: openedBy } = ctx.actor
  const { home, ageInMonths } = await getChild(child, ctx.now)
  const openedOn = todayIn(home?.timeZone ?? 'UTC', ctx.now)
  const added = await child.db
    .insertInto('assessment')
    .values({ organisationId, id, childId, kind, openedOn, openedBy, openedAt: ctx.now, ageInMonths })
    .onConflict((any) => any.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return { assessmentId: (await getAssessment(child, id, otherIsOpen)).id }
  await ask(child, ctx, { assessmentId: id, asked: asked ?? (await usuallyAsked(child, ctx.now)) })
  await child.tell('assessment.opened', {
    headline: kind === 'opening' ? 'The opening assessment began.' : 'A review of the map began.',
    happenedAt: ctx.now,
    about: id,
  })
  return { assessmentId: id }
}

function otherIsOpen() {
  return new Conflict('An assessment is open already. Complete that one first.')
}

/** The child and those around them today: nobody else is told about, or named in, an assessment. */
async function requireAround(child: ChildGrant, now: Date, asked: readonly Asking[]): Promise<void> {
  const team = await careTeamOf(child, now)
  const around = new Set<string>([child.childId, ...team.map(({ personId }) => personId)])
  if (asked.some(({ personId }) => !around.has(personId))) {
    throw new NotValid({ asked: ['Choose people who are around the child today.'] })
  }
}

async function usuallyAsked(child: ChildGrant, now: Date): Promise<Asking[]> {
  const team = await careTeamOf(child, now)
  const adults = team.flatMap(({ personId, relation }): Asking[] => {
    if (relation === 'key-worker') return [{ personId, role: 'key-worker' }]
    return relation === 'clinician' ? [{ personId, role: 'therapist' }] : []
  })
  return [{ personId: child.childId, role: 'young-person' }, ...adults]
}

async function ask(
  child: ChildGrant,
  { actor }: Ctx,
  { assessmentId, asked }: { assessmentId: string; asked: readonly Asking[] },
) {
  if (asked.length === 0) return
  const { organisationId } = actor
  const { childId } = child
  await child.db
    .insertInto('mapAsked')
    .values(asked.map((one) => ({ organisationId, id: randomUUID(), childId, assessmentId, ...one })))
    .execute()
}

/** An assessment of this child, or a refusal. */
export async function getAssessment(
  child: ChildGrant,
  id: contract.AssessmentId,
  refusal: () => Error = () => new NotFound('This assessment'),
) {
  const found = await child.db
    .selectFrom('assessment')
    .select(['kind', 'ageInMonths', 'completedAt'])
    .where('childId', '=', child.childId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw refusal()
  return { ...found, id }
}

export async function readAssessments(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readAssessments>,
): Promise<OutputOf<typeof contract.readAssessments>> {
  const child = await ctx.child(childId, readUnderstanding)
  const [assessments, asked, due] = await Promise.all([
    assessmentsOf(child),
    askedOf(child),
    nextDue(child, ctx.now),
  ])
  return {
    due,
    assessments: assessments.map(({ completedAt, completedBy, ...one }) => ({
      ...one,
      state: completedAt ? ('complete' as const) : ('open' as const),
      completedAt: completedAt?.toISOString(),
      completedBy: completedBy ?? undefined,
      asked: asked
        .filter((other) => other.assessmentId === one.id)
        .map(({ assessmentId, face, signed, ...who }) => ({
          ...who,
          face: face ?? undefined,
          state: stateOf(signed),
        })),
    })),
  }
}

/** By when the model in force asks for the opening assessment or the next review of the map. */
async function nextDue(child: ChildGrant, now: Date) {
  const first = await dueFor(child, ['opening-assessment', 'map-review'], now)
  return first && { dueOn: first.dueOn, isLate: first.state === 'overdue' }
}

function stateOf(signed: boolean | null): contract.Asked['state'] {
  if (signed === null) return 'asked'
  return signed ? 'signed' : 'begun'
}

type AssessmentRow = {
  id: contract.AssessmentId
  kind: contract.AssessmentKind
  openedOn: string
  openedBy: string
  completedAt: Date | null
  completedBy: string | null
}

async function assessmentsOf(child: ChildGrant): Promise<AssessmentRow[]> {
  const { rows } = await sql<AssessmentRow>`
    select a.id, a.kind, a.opened_on, o.known_as as opened_by, a.completed_at,
      c.known_as as completed_by
    from assessment a
    join person o on o.organisation_id = a.organisation_id and o.id = a.opened_by
    left join person c on c.organisation_id = a.organisation_id and c.id = a.completed_by
    where a.child_id = ${child.childId}
    order by a.opened_at desc, a.completed_at desc nulls first`.execute(child.db)
  return rows
}

type AskedRow = Pick<contract.Asked, 'personId' | 'knownAs' | 'role'> & {
  assessmentId: string
  face: Face | null
  /** Null: nothing yet. False: begun. */
  signed: boolean | null
}

/** Everyone who was asked, and everyone who told without being asked. */
async function askedOf(child: ChildGrant): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select w.assessment_id, w.person_id, w.role, p.known_as, p.face, w.signed
    from (
      select organisation_id, assessment_id, person_id, role, bool_or(signed) as signed
      from (
        select organisation_id, assessment_id, person_id, role, null::boolean as signed
        from map_asked where child_id = ${child.childId}
        union all
        select organisation_id, assessment_id, rater_id, role, signed_at is not null
        from map_sheet where child_id = ${child.childId}
      ) told
      group by organisation_id, assessment_id, person_id, role
    ) w
    join person p on p.organisation_id = w.organisation_id and p.id = w.person_id
    order by (w.role = 'young-person') desc, p.known_as, w.role`.execute(child.db)
  return rows
}

export async function completeAssessment(
  ctx: Ctx,
  { childId, assessmentId }: InputOf<typeof contract.completeAssessment>,
): Promise<OutputOf<typeof contract.completeAssessment>> {
  const child = await ctx.child(childId, holdAssessment)
  const { kind, completedAt } = await getAssessment(child, assessmentId)
  if (completedAt) return {}
  await mustBeSigned(child, assessmentId)
  if (kind === 'opening') await mustBeDecided(child, assessmentId)
  const done = await child.db
    .updateTable('assessment')
    .set({ completedAt: ctx.now, completedBy: ctx.actor.id })
    .where('childId', '=', childId)
    .where('id', '=', assessmentId)
    .where('completedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!done) return {}
  await child.tell('assessment.completed', {
    headline:
      kind === 'opening' ? 'The opening assessment is complete.' : 'The review of the map is complete.',
    happenedAt: ctx.now,
    about: assessmentId,
  })
  return {}
}

async function mustBeSigned(child: ChildGrant, assessmentId: string) {
  const signed = await child.db
    .selectFrom('mapSheet')
    .select('id')
    .where('childId', '=', child.childId)
    .where('assessmentId', '=', assessmentId)
    .where('signedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (!signed) throw new Conflict('Nobody has signed their view yet. One is needed at least.')
}
