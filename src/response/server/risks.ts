import { sql } from 'kysely'
import { dueFor } from '#model/server/due.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { allows } from '#platform/permissions.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/risks.ts'
import * as permissions from '../permissions.ts'
import { emptyPlan } from '../plan.ts'
import { notInPlan, type Risk } from '../risk.ts'
import { planInForce } from './plan-versions.ts'
import './tables.ts'

type Signing = InputOf<typeof contract.signRisks>

/** Signs the next version. It points at lines of the plan in force: one that is not there is sent back. */
export async function signRisks(
  ctx: Ctx,
  { childId, basedOn, ...signing }: Signing,
): Promise<OutputOf<typeof contract.signRisks>> {
  const child = await ctx.child(childId, permissions.signRisks)
  const kept = await numberOf(child, signing.id)
  if (kept !== undefined) return { number: kept }
  await mustPointAtPlan(child, signing)
  const [newest] = await versionsOf(child)
  const { organisationId, id: signedBy } = ctx.actor
  const row = { ...signing, organisationId, childId, signedBy, signedAt: ctx.now }
  const added =
    (newest?.number ?? 0) === basedOn &&
    (await child.db
      .insertInto('riskAssessment')
      .values({ ...row, number: basedOn + 1, risks: JSON.stringify(signing.risks) })
      .onConflict((same) => same.doNothing())
      .returning('number')
      .executeTakeFirst())
  if (!added) {
    throw new Conflict(
      'Someone else has signed a version since you began. Both texts are safe; look at both.',
    )
  }
  await child.tell('response.risks', {
    headline: `Looked again at what could do harm, version ${added.number}.`,
    detail: signing.because,
    happenedAt: ctx.now,
    about: signing.id,
  })
  return { number: added.number }
}

async function mustPointAtPlan(
  child: ChildGrant,
  { risks, planNumber }: Pick<Signing, 'risks' | 'planNumber'>,
) {
  const current = await planInForce(child)
  if ((current?.number ?? 0) !== planNumber) {
    throw new Conflict(
      'The plan has changed since you began. Your words are safe here; look at the plan again.',
    )
  }
  const plan = current?.plan ?? emptyPlan
  const fields = risks.flatMap((risk, at) =>
    notInPlan(risk, plan).map(({ kind }) => [
      `risks.${at}.${kind}`,
      ['Choose from what stands in the plan.'],
    ]),
  )
  if (fields.length > 0) throw new NotValid(Object.fromEntries(fields))
}

async function numberOf({ db, childId }: ChildGrant, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from risk_assessment where child_id = ${childId} and id = ${id}`.execute(db)
  return rows[0]?.number
}

type Version = Omit<contract.RisksShown, 'moments' | 'signedAt'> & {
  moments: string[]
  signedAt: Date
  risks: Risk[]
}

/** Every version, the newest first. */
async function versionsOf({ db, childId }: ChildGrant): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select r.id, r.number, r.plan_number, r.risks, r.because, r.with_child, r.moments, r.safety_plan,
      p.known_as as signed_by, r.signed_at
    from risk_assessment r
    join person p on p.organisation_id = r.organisation_id and p.id = r.signed_by
    where r.child_id = ${childId} order by r.number desc`.execute(db)
  return rows
}

/** What was signed under an id, for whoever acts on it in the same transaction. */
export async function signedRisks(child: ChildGrant, id: string): Promise<Version> {
  const found = (await versionsOf(child)).find((one) => one.id === id)
  if (!found) throw new NotFound('This look at what could do harm')
  return found
}

/** What was signed last before an instant. For the evidence. */
export async function risksBefore(child: ChildGrant, at: Date): Promise<Version | undefined> {
  return (await versionsOf(child)).find(({ signedAt }) => signedAt < at)
}

export async function readRisks(
  ctx: Ctx,
  { childId, number }: InputOf<typeof contract.readRisks>,
): Promise<OutputOf<typeof contract.readRisks>> {
  const child = await ctx.child(childId, permissions.readRisks)
  const [versions, current, due] = await Promise.all([
    versionsOf(child),
    planInForce(child),
    dueFor(child, ['risk-review'], ctx.now),
  ])
  const found = number === undefined ? versions[0] : versions.find((one) => one.number === number)
  if (number !== undefined && !found) throw new NotFound('This version')
  return {
    assessment: found && {
      ...found,
      moments: found.moments.length,
      signedAt: found.signedAt.toISOString(),
    },
    versions: versions.map((one) => ({
      number: one.number,
      signedBy: one.signedBy,
      signedAt: one.signedAt.toISOString(),
    })),
    plan: current?.plan,
    planNumber: current?.number ?? 0,
    due: due && { dueOn: due.dueOn, isLate: due.state === 'overdue' },
    may: { sign: allows(permissions.signRisks, child.relations) },
  }
}
