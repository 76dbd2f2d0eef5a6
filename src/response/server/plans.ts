import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { allows } from '#platform/permissions.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as changesContract from '../contract/changes.ts'
import type * as contract from '../contract/plan.ts'
import * as permissions from '../permissions.ts'
import { emptyPlan } from '../plan.ts'
import { changesBetween } from '../plan-changes.ts'
import { takeDraft } from './drafts.ts'
import { saidBefore, sinceWhen, stillToRead } from './plan-history.ts'
import { agreementsTo, namesOf, peopleNamed, readersOf } from './plan-people.ts'
import { type PlanInForce, planInForce, planNumbered, putInForce } from './plan-versions.ts'
import { readingOf } from './reading-levels.ts'
import './tables.ts'

export async function readPlan(
  ctx: Ctx,
  { childId, number }: InputOf<typeof contract.readPlan>,
): Promise<OutputOf<typeof contract.readPlan>> {
  const child = await ctx.child(childId, permissions.readPlan)
  const version = number === undefined ? await planInForce(child) : await planNumbered(child, number)
  const { relations } = child
  return {
    version: version && (await versionShown(child, ctx, version)),
    versions: await versionsOf(child),
    people: version ? await peopleNamed(child, ctx, version.plan) : [],
    may: {
      change: allows(permissions.changePlan, relations),
      agree: allows(permissions.agreeToPlan, relations),
      markRead: allows(permissions.markRead, relations),
      chooseReading: allows(permissions.chooseReading, relations),
    },
    reading: await readingOf(child),
  }
}

async function versionShown(
  child: ChildGrant,
  ctx: Ctx,
  { id, number, plan, because, madeBy, madeAt }: PlanInForce,
): Promise<contract.PlanVersion> {
  const maker = await child.db
    .selectFrom('person')
    .select('knownAs')
    .where('id', '=', madeBy)
    .executeTakeFirstOrThrow()
  const readers = await readersOf(child, id)
  return {
    id,
    number,
    plan,
    because,
    madeBy: maker.knownAs,
    madeAt: madeAt.toISOString(),
    agreements: await agreementsTo(child, ctx, id),
    readings: readers,
    unread: await stillToRead(child, ctx, readers),
    since: await sinceWhen(child, number),
    saidBefore: await saidBefore(child, number),
  }
}

type Listed = OutputOf<typeof contract.readPlan>['versions'][number]

async function versionsOf(child: ChildGrant): Promise<Listed[]> {
  const { rows } = await sql<Omit<Listed, 'madeAt'> & { madeAt: Date }>`
    select v.id, v.number, v.because, p.known_as as made_by, v.made_at
    from plan_version v
    join person p on p.organisation_id = v.organisation_id and p.id = v.made_by
    where v.child_id = ${child.childId} order by v.number desc`.execute(child.db)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

/** Puts the plan in force; one's own draft has done its work then. */
export async function publishPlan(
  ctx: Ctx,
  { childId, ...version }: InputOf<typeof contract.publishPlan>,
): Promise<OutputOf<typeof contract.publishPlan>> {
  const child = await ctx.child(childId, permissions.changePlan)
  const { number } = await putInForce(child, ctx, version)
  await takeDraft(child, ctx)
  return { number }
}

export async function readChanges(
  ctx: Ctx,
  { childId, from, to }: InputOf<typeof changesContract.readChanges>,
): Promise<OutputOf<typeof changesContract.readChanges>> {
  const child = await ctx.child(childId, permissions.readPlan)
  const before = from === 0 ? emptyPlan : (await planNumbered(child, from)).plan
  const after = (await planNumbered(child, to)).plan
  const names = await namesOf(child, [before, after])
  return { changes: changesBetween(before, after, (person) => names.get(person) ?? '') }
}

const saidIn = {
  agrees: (who: string, number: number) => `${who} agrees to the plan, version ${number}.`,
  'should-change': (who: string, number: number) =>
    `${who} says what should change in the plan, version ${number}.`,
}

/** Agrees, or says what should change. Only the version in force can be agreed to. */
export async function sayAboutPlan(
  ctx: Ctx,
  { id, childId, versionId, verdict, words }: InputOf<typeof contract.sayAboutPlan>,
): Promise<OutputOf<typeof contract.sayAboutPlan>> {
  const child = await ctx.child(childId, permissions.agreeToPlan)
  if (verdict === 'should-change' && words === '') throw new NotValid({ words: ['Say what should change.'] })
  const current = await planInForce(child)
  if (!current) throw new NotFound('A plan')
  if (current.id !== versionId)
    throw new Conflict('The plan has changed since you read it. Your words are safe here.')
  const { organisationId, id: personId } = ctx.actor
  const added = await child.db
    .insertInto('planAgreement')
    .values({ organisationId, id, childId, versionId, personId, verdict, words, at: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  const { knownAs } = await child.db
    .selectFrom('person')
    .select('knownAs')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const headline = saidIn[verdict](knownAs, current.number)
  await child.tell('response.plan-agreement', { headline, detail: words, happenedAt: ctx.now, about: id })
  return {}
}
