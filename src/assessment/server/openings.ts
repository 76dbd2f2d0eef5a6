import { sql } from 'kysely'
import { dueFor } from '#model/server/due.ts'
import { careTeamOf } from '#people/server/care-team.ts'
import { getChild } from '#people/server/children.ts'
import { ownWordsOf } from '#people/server/own-words.ts'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/opening.ts'
import { aspectsOf, OpeningPart } from '../contract/opening.ts'
import * as permissions from '../permissions.ts'
import { getAssessment } from './assessments.ts'
import { newestParts, type PartRow } from './opening-parts.ts'
import './tables.ts'

const DUTY = 'assessment.part'

type Saying = InputOf<typeof contract.sayPart>

/** Says where a part is. Who is named for it has a duty until it is done or left out, or somebody else is named. */
export async function sayPart(ctx: Ctx, saying: Saying): Promise<OutputOf<typeof contract.sayPart>> {
  const child = await ctx.child(saying.childId, permissions.workOnOpening)
  const { kind, completedAt } = await getAssessment(child, saying.assessmentId)
  if (kind !== 'opening') throw new NotFound('This opening assessment')
  if (completedAt)
    throw new Conflict('This assessment is complete. What is found out later has its own place.')
  await mustBeWhole(child, ctx, saying)
  const { organisationId, id: toldBy } = ctx.actor
  const { personId, why, ...rest } = saying
  const [before] = await newestParts(child, saying.assessmentId, saying.part)
  const added = await child.db
    .insertInto('openingPart')
    .values({
      ...rest,
      organisationId,
      personId: personId ?? null,
      why: why ?? null,
      toldBy,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await askWhoDoesIt(child, ctx, saying, before?.id)
  await child.tell('assessment.part', {
    headline: saidOf[saying.state],
    happenedAt: ctx.now,
    about: saying.id,
  })
  return {}
}

const saidOf: Record<contract.PartState, string> = {
  'not-begun': 'Someone was asked for a part of the opening assessment.',
  begun: 'A part of the opening assessment began.',
  done: 'A part of the opening assessment is done.',
  'left-out': 'A part of the opening assessment is left out, with a reason.',
}

async function mustBeWhole(child: ChildGrant, ctx: Ctx, { personId, state, why, missing }: Saying) {
  if (state === 'left-out' && !why) throw new NotValid({ why: ['Say why it is left out.'] })
  if (state !== 'left-out' && why) throw new NotValid({ why: ['Only a part that is left out has a reason.'] })
  if (why && why !== 'did-not-want' && missing === '') {
    throw new NotValid({ missing: ['Say what is missing, and why.'] })
  }
  if (!personId) return
  const team = await careTeamOf(child, ctx.now)
  if (!team.some((one) => one.personId === personId)) {
    throw new NotValid({ personId: ['Choose someone who is around the child today.'] })
  }
}

async function askWhoDoesIt(child: ChildGrant, ctx: Ctx, saying: Saying, before: string | undefined) {
  const { id: about, childId, personId, state } = saying
  if (before) await closeDuty(child, ctx, { kind: DUTY, about: before }, state)
  if (!personId || state === 'done' || state === 'left-out') return
  const homeId = (await getChild(child, ctx.now)).home?.id
  await openDuty(child, ctx, { kind: DUTY, about, homeId, childId, personId, fallsTo: ['key-worker'] })
}

type Finding = InputOf<typeof contract.addFinding>

export async function addFinding(ctx: Ctx, finding: Finding, told: Told): Promise<Receipt> {
  const child = await ctx.child(finding.childId, permissions.addFinding)
  const { part, aspect, fromChild, knownFrom } = finding
  const sides = aspectsOf[part]
  if (sides.length > 0 ? !aspect || !sides.includes(aspect) : aspect) {
    throw new NotValid({ aspect: ['Choose what it is about.'] })
  }
  if (!fromChild && knownFrom === '') throw new NotValid({ knownFrom: ['Say who it is known from.'] })
  return tellOnce(ctx, told, finding.id, () => keepFinding(child, ctx, finding))
}

async function keepFinding(child: ChildGrant, ctx: Ctx, { aspect, ...finding }: Finding) {
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('assessmentFinding')
    .values({ ...finding, aspect: aspect ?? '', organisationId, toldBy, toldAt: ctx.now })
    .execute()
  await child.tell('assessment.finding', {
    headline: 'Something was added to what is known.',
    happenedAt: ctx.now,
    about: finding.id,
  })
}

export async function readOpening(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readOpening>,
): Promise<OutputOf<typeof contract.readOpening>> {
  const child = await ctx.child(childId, permissions.readUnderstanding)
  const [assessment, findings, said, due] = await Promise.all([
    newestOpening(child),
    findingsOf(child),
    saidElsewhere(child),
    dueFor(child, ['opening-assessment'], ctx.now),
  ])
  const rows = assessment ? await newestParts(child, assessment.id) : []
  const counts = countsOf(findings, said)
  return {
    assessment,
    findings,
    parts: OpeningPart.options.map((part) => partShown(part, rows, counts[part])),
    due: due && { dueOn: due.dueOn, isLate: due.state === 'overdue' },
  }
}

function partShown(part: OpeningPart, rows: readonly PartRow[], count: number): contract.PartShown {
  const row = rows.find((one) => one.part === part)
  if (!row) return { part, state: 'not-begun', missing: '', count }
  const { state, missing, toldBy, toldAt, personId, knownAs, face, why } = row
  return {
    ...{ part, state, missing, toldBy, count },
    toldAt: toldAt.toISOString(),
    ...(why && { why }),
    ...(personId && knownAs && { doer: { personId, knownAs, ...(face && { face }) } }),
  }
}

type Opening = NonNullable<OutputOf<typeof contract.readOpening>['assessment']>

async function newestOpening({ db, childId }: ChildGrant): Promise<Opening | undefined> {
  const { rows } = await sql<Omit<Opening, 'completedAt'> & { completedAt: Date | null }>`
    select a.id, a.opened_on, a.completed_at,
      (select count(*)::int from map_asked m
        where m.organisation_id = a.organisation_id and m.child_id = a.child_id and m.assessment_id = a.id) as asked,
      (select count(distinct (s.rater_id, s.role))::int from map_sheet s
        where s.organisation_id = a.organisation_id and s.child_id = a.child_id and s.assessment_id = a.id
          and s.signed_at is not null) as signed
    from assessment a where a.child_id = ${childId} and a.kind = 'opening'
    order by a.opened_at desc limit 1`.execute(db)
  const [row] = rows
  return row && { ...withoutNulls(row), completedAt: row.completedAt?.toISOString() }
}

async function findingsOf({ db, childId }: ChildGrant): Promise<contract.FindingShown[]> {
  type Row = Omit<contract.FindingShown, 'toldAt' | 'aspect'> & {
    toldAt: Date
    aspect: contract.Aspect | null
  }
  const { rows } = await sql<Row>`
    select f.id, f.part, nullif(f.aspect, '') as aspect, f.words, f.from_child, f.known_from,
      p.known_as as told_by, f.told_at
    from assessment_finding f
    join person p on p.organisation_id = f.organisation_id and p.id = f.told_by
    where f.child_id = ${childId} order by f.told_at, f.id`.execute(db)
  return rows.map((row) => ({ ...withoutNulls(row), toldAt: row.toldAt.toISOString() }))
}

/** What stands in the record for each part already, of what is not kept with the assessment. */
async function saidElsewhere(child: ChildGrant) {
  const [{ rows }, ownWords] = await Promise.all([
    sql<{ events: number; strengths: number }>`
      select (select count(*)::int from life_event where child_id = ${child.childId}) as events,
        (select count(*)::int from strength where child_id = ${child.childId}) as strengths`.execute(
      child.db,
    ),
    ownWordsOf(child, { aboutGrowing: true }),
  ])
  return { events: rows[0]?.events ?? 0, strengths: rows[0]?.strengths ?? 0, ownWords: ownWords.length }
}

function countsOf(
  findings: readonly contract.FindingShown[],
  { events, strengths, ownWords }: Awaited<ReturnType<typeof saidElsewhere>>,
): Record<OpeningPart, number> {
  const found = (part: contract.FindingPart) => findings.filter((one) => one.part === part).length
  return {
    known: found('known'),
    'own-words': ownWords,
    'life-line': events,
    strengths,
    identity: found('identity'),
    attachments: found('attachments'),
    'health-learning': found('health-learning'),
    risks: 0,
  }
}
