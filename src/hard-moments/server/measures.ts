import { adultsAround } from '#people/server/around.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/measures.ts'
import { tellMoments } from '../permissions.ts'
import { accountHash } from './account-hash.ts'
import { askSomebodyElse } from './ask-notifiable.ts'
import { askAnew, closeAct, moveClocks, startClocks } from './measure-clocks.ts'
import { getMoment, namesOf } from './moments.ts'
import './tables.ts'

type Grant = ChildGrant<'hard-moments.tell'>
type NewMeasure = InputOf<typeof contract.noteMeasure>
type NewAccount = InputOf<typeof contract.tellAccount>

/** Keeps that a measure was used; from then on its three acts are open. */
export async function noteMeasure(ctx: Ctx, measure: NewMeasure, told: Told): Promise<Receipt> {
  const child = await ctx.child(measure.childId, tellMoments)
  return tellOnce(ctx, told, measure.id, () => addMeasure(child, ctx, measure))
}

async function addMeasure(
  child: Grant,
  ctx: Ctx,
  { id, momentId, kind, usedAt, users, routineIn }: NewMeasure,
) {
  const { happenedAt, deviceSaidAt } = timeOf(usedAt, ctx.now)
  const names = await knownUsers(child, users)
  const moment = momentId && (await getMoment(child, momentId))
  await child.db
    .insertInto('measure')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      momentId: moment?.id ?? null,
      kind,
      usedAt: happenedAt,
      deviceSaidAt,
      users: [...new Set(users)],
      routineIn,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  if (routineIn === '') await startClocks(child, ctx, { about: id, usedAt: happenedAt, users })
  if (moment) await askSomebodyElse(child, ctx, moment, id)
  await child.tell('hard-moments.measure', {
    headline: `${says[kind]} ${names.join(' and ')}.`,
    happenedAt,
    about: moment?.id ?? id,
  })
}

const says = {
  hold: 'Held by',
  control: 'A measure of control, by',
  discipline: 'A measure of discipline, by',
} as const

/** The first names of those who used a measure. */
async function knownUsers(child: ChildGrant, users: readonly string[]): Promise<string[]> {
  const around = await adultsAround(child, users)
  if (users.some((id) => !around.has(id))) throw new NotValid({ users: ['Choose someone who works here.'] })
  return [...(await namesOf(child, users)).values()]
}

/** Makes the record of a measure, or tells it anew beside the first. */
export async function tellAccount(ctx: Ctx, account: NewAccount, told: Told): Promise<Receipt> {
  const child = await ctx.child(account.childId, tellMoments)
  return tellOnce(ctx, told, account.id, () => addAccount(child, ctx, account))
}

async function addAccount(child: Grant, ctx: Ctx, { users: said, ...account }: NewAccount) {
  const { measure, earlier, isSigned } = await getMeasure(child, account.measureId)
  const users = [...new Set(said)]
  await knownUsers(child, users)
  const last = earlier.at(-1)
  if (last && account.because.length < 3) throw new NotValid({ because: ['Say why it is told anew.'] })
  const usedAt = timeOf(account.usedAt, ctx.now).happenedAt
  const row = { ...account, users, usedAt, childId: child.childId, toldBy: ctx.actor.id, toldAt: ctx.now }
  const hash = await accountHash(row)
  await child.db
    .insertInto('measureAccount')
    .values({ ...row, hash, organisationId: ctx.actor.organisationId })
    .execute()
  const isRoutine = measure.routineIn !== ''
  const abouts = [measure.id, ...earlier.map(({ id }) => id)]
  // Whoever any telling names does not sign: it falls to somebody else.
  const ever = [...new Set([...measure.users, ...earlier.flatMap((one) => one.users), ...users])]
  const clocked = { about: account.id, usedAt, users: ever }
  await closeAct(child, ctx, { kind: 'hard-moments.record-measure', abouts, outcome: 'made' })
  if (usedAt.getTime() !== (last ?? measure).usedAt.getTime()) await moveClocks(child, ctx, abouts, clocked)
  if (isSigned && !isRoutine) await askAnew(child, ctx, clocked)
  if (measure.momentId) {
    await askSomebodyElse(child, ctx, await getMoment(child, measure.momentId), account.id)
  }
  await child.tell('hard-moments.account', {
    headline: last ? 'The record of a measure was told anew.' : 'The record of a measure was made.',
    detail: [account.behaviour, account.description, account.effect].join('\n'),
    happenedAt: ctx.now,
    about: measure.momentId ?? measure.id,
  })
}

/** A measure of this child with its accounts, the newest last, and whether one was signed. Throws `NotFound`. */
export async function getMeasure({ db, childId }: ChildGrant, id: string) {
  const measure = await db
    .selectFrom('measure')
    .select(['id', 'momentId', 'usedAt', 'users', 'routineIn'])
    .where('id', '=', id)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!measure) throw new NotFound('This measure')
  const [earlier, signed] = await Promise.all([
    db
      .selectFrom('measureAccount')
      .select(['id', 'usedAt', 'users', 'hash'])
      .where('measureId', '=', id)
      .where('childId', '=', childId)
      .orderBy('toldAt')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('measureSignature')
      .select('id')
      .where('measureId', '=', id)
      .where('act', '=', 'spoke-to-user')
      .execute(),
  ])
  return { measure, earlier, isSigned: signed.length > 0 }
}
