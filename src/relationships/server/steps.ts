import { sql } from 'kysely'
import { adultsAround } from '#people/server/around.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type * as contract from '../contract/around.ts'
import * as permissions from '../permissions.ts'
import { requireAround } from './require-around.ts'
import './tables.ts'

/** Agrees the next step for a tie. It falls to who does it, and is open until somebody says how it went. */
export async function addStep(
  ctx: Ctx,
  { childId, ...step }: InputOf<typeof contract.addStep>,
): Promise<OutputOf<typeof contract.addStep>> {
  const child = await ctx.child(childId, permissions.takeSteps)
  const name = await requireAround(child, step.aroundId)
  await requireAdult(child, step.doesId)
  const { organisationId, id: toldBy } = ctx.actor
  const added = await child.db
    .insertInto('aroundStep')
    .values({ ...step, doesId: step.doesId ?? null, organisationId, childId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  const { home } = await getChild(child, ctx.now)
  await openDuty(child, ctx, {
    kind: 'relationships.step',
    about: step.id,
    homeId: home?.id,
    childId,
    personId: step.doesId,
    fallsTo: ['key-worker', 'home-manager'],
    dueAt: await whenDayEnds(child, home?.timeZone ?? 'UTC', step.byOn),
  })
  await child.tell('relationships.step', {
    headline: `Next step with ${name}: ${step.words}`,
    detail: step.doesName,
    happenedAt: ctx.now,
    about: step.aroundId,
  })
  return {}
}

/** Says that a step was done, or will not be and why. Either way it is no longer open. */
export async function tellStep(
  ctx: Ctx,
  { childId, ...answer }: InputOf<typeof contract.tellStep>,
): Promise<OutputOf<typeof contract.tellStep>> {
  const child = await ctx.child(childId, permissions.takeSteps)
  const step = await child.db
    .selectFrom('aroundStep')
    .select(['words', 'aroundId'])
    .where('id', '=', answer.stepId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!step) throw new NotFound('This step')
  const name = await requireAround(child, step.aroundId)
  const { organisationId, id: toldBy } = ctx.actor
  const added = await child.db
    .insertInto('aroundStepTold')
    .values({ ...answer, organisationId, childId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  const duty = { kind: 'relationships.step', about: answer.stepId } as const
  await closeDuty(child, ctx, duty, answer.done ? 'done' : 'will-not-be')
  await child.tell('relationships.step-answer', {
    headline: `${answer.done ? 'Done' : 'Will not be done'} for ${name}: ${step.words}`,
    detail: answer.words,
    happenedAt: ctx.now,
    about: step.aroundId,
  })
  return {}
}

async function requireAdult(child: ChildGrant, doesId: string | undefined) {
  if (!doesId) return
  const around = await adultsAround(child, [doesId])
  if (!around.has(doesId)) throw new NotValid({ doesId: ['Choose an adult who is around them.'] })
}

/** The instant at which a day of the home is over. */
async function whenDayEnds({ db }: ChildGrant, timeZone: string, day: string): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select (${day}::date + 1)::timestamp at time zone ${timeZone} as at`.execute(db)
  const [ends] = rows
  if (!ends) throw new Error('The database said no instant.')
  return ends.at
}
