import { modelNames } from '#model/server/model-in-force.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { limitWarnings, type Warning } from '../as-needed.ts'
import type * as contract from '../contract/givings.ts'
import { givingHeadline } from '../giving-headline.ts'
import { giveMedicine as mayGive } from '../permissions.ts'
import { moveDutyOn, WHO_GIVES } from './dose-duties.ts'
import './tables.ts'
import { needSignOff } from './who-gives.ts'

type Giving = InputOf<typeof contract.giveMedicine>

const HOUR = 3_600_000
/** By when the second person has looked: within the shift. */
const SECOND_WITHIN = 12 * HOUR

/**
 * Answers a dose. What two devices wrote about one dose is kept twice; what stood against giving is kept beside
 * it, as far as the giver or the server knew.
 */
export async function giveMedicine(ctx: Ctx, giving: Giving, told: Told): Promise<Receipt> {
  const child = await ctx.child(giving.childId, mayGive)
  const { happenedAt } = timeOf(giving.happenedAt, ctx.now)
  await needSignOff(child, ctx, happenedAt)
  return tellOnce(ctx, told, giving.id, () => addGiving(child, ctx, giving))
}

async function addGiving(child: ChildGrant, ctx: Ctx, giving: Giving) {
  const version = await versionGiven(child, giving)
  const { dueAt, before, because, answer } = giving
  const { happenedAt, deviceSaidAt } = timeOf(giving.happenedAt, ctx.now)
  const warned = await warningsOf(child, giving, version, happenedAt)
  const asksForTwo = version.byTwo || version.controlled || (await modelNames(child.db, /medicines? by two/i))
  const byTwo = answer === 'given' && asksForTwo
  const { id, medicineId, versionId, amount } = giving
  await child.db
    .insertInto('giving')
    .values({
      ...{ id, medicineId, versionId, answer, amount, because, byTwo, happenedAt, deviceSaidAt },
      organisationId: ctx.actor.organisationId,
      childId: child.childId,
      dueAt: dueAt ? new Date(dueAt) : null,
      beforeShape: before ?? null,
      warned: [...new Set([...giving.warned, ...warned])],
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await child.tell('health.giving', {
    headline: givingHeadline({ ...version, answer }),
    detail: because,
    happenedAt,
    about: id,
  })
  if (dueAt) await moveDutyOn(child, ctx, medicineId, new Date(dueAt))
  if (byTwo) await askForSecond(child, ctx, id, happenedAt)
  if (answer === 'given' && version.given === 'as-needed') {
    await askForEffect(child, ctx, id, new Date(happenedAt.getTime() + version.effectAfterMinutes * 60_000))
  }
}

async function versionGiven({ db, childId }: ChildGrant, { medicineId, versionId }: Giving) {
  const version = await db
    .selectFrom('medicineVersion')
    .selectAll()
    .where('id', '=', versionId)
    .where('medicineId', '=', medicineId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!version) throw new NotFound('This medicine')
  return version
}

type Version = Awaited<ReturnType<typeof versionGiven>>

/** What stood against giving it, by everything that has arrived. */
async function warningsOf(
  { db, childId }: ChildGrant,
  { medicineId, answer, dueAt }: Giving,
  { given, hoursBetween, mostInDay }: Version,
  at: Date,
): Promise<(Warning | 'given-already')[]> {
  if (answer !== 'given') return []
  const rows = await db
    .selectFrom('giving')
    .select(['happenedAt', 'dueAt'])
    .where('childId', '=', childId)
    .where('medicineId', '=', medicineId)
    .where('answer', '=', 'given')
    .where('happenedAt', '>', new Date(at.getTime() - 8 * 24 * HOUR))
    .execute()
  if (given === 'as-needed') {
    const limits = { hoursBetween: hoursBetween ?? undefined, mostInDay: mostInDay ?? undefined }
    const givenAt = rows.map((row) => row.happenedAt)
    return limitWarnings(limits, givenAt, at)
  }
  const isAgain = dueAt && rows.some((row) => row.dueAt?.getTime() === Date.parse(dueAt))
  return isAgain ? ['given-already'] : []
}

/** Opens the duty of another person to look at what one of them gave or counted. */
export async function askForSecond(child: ChildGrant, ctx: Ctx, about: string, at: Date): Promise<void> {
  const { home } = await getChild(child, ctx.now)
  await openDuty(child, ctx, {
    kind: 'health.second-person',
    about,
    childId: child.childId,
    homeId: home?.id,
    fallsTo: WHO_GIVES,
    dueAt: new Date(at.getTime() + SECOND_WITHIN),
  })
}

async function askForEffect(child: ChildGrant, ctx: Ctx, about: string, dueAt: Date) {
  const { home } = await getChild(child, ctx.now)
  await openDuty(child, ctx, {
    kind: 'health.effect',
    about,
    childId: child.childId,
    homeId: home?.id,
    fallsTo: WHO_GIVES,
    dueAt,
  })
}
