import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/medicines.ts'
import { medicineName } from '../medicine-name.ts'
import { arrangeHealth } from '../permissions.ts'
import { orderDutyAnew } from './dose-duties.ts'
import { versionsOf } from './medicine-versions.ts'
import './tables.ts'

/** Starts a medicine or changes it: a new version with its reason, and the duty to give moves with it. */
export async function writeMedicine(
  ctx: Ctx,
  input: InputOf<typeof contract.writeMedicine>,
): Promise<OutputOf<typeof contract.writeMedicine>> {
  const { childId, medicineId, basedOn, ...order } = input
  const child = await ctx.child(childId, arrangeHealth)
  if (basedOn === undefined) await addMedicine(child, ctx, medicineId)
  const before = await versionsOfOwn(child, medicineId)
  const newest = before.at(-1)?.number
  if (newest !== basedOn) {
    throw new Conflict('Somebody changed this medicine a moment ago. Look at it again first.')
  }
  const number = (newest ?? 0) + 1
  const isNeeded = order.given === 'as-needed'
  const row = { ...order, times: isNeeded ? [] : order.times, medicineId, number, stopped: false }
  await addVersion(child, ctx, row)
  await orderDutyAnew(child, ctx, medicineId, before)
  const says = number === 1 ? 'begins' : 'is given differently'
  await tellMedicine(child, ctx, medicineId, `${medicineName(order)} ${says}.`, order.because)
  return { number }
}

/** Stops a medicine now. */
export async function stopMedicine(
  ctx: Ctx,
  { id, childId, medicineId, because }: InputOf<typeof contract.stopMedicine>,
): Promise<OutputOf<typeof contract.stopMedicine>> {
  const child = await ctx.child(childId, arrangeHealth)
  const before = await versionsOfOwn(child, medicineId)
  const newest = before.at(-1)
  if (!newest) throw new NotFound('This medicine')
  const { toldByName, toldAt, ...order } = newest
  await addVersion(child, ctx, {
    ...order,
    id,
    medicineId,
    because,
    number: newest.number + 1,
    stopped: true,
  })
  await orderDutyAnew(child, ctx, medicineId, before)
  await tellMedicine(child, ctx, medicineId, `${medicineName(newest)} stops.`, because)
  return {}
}

/** The versions of a medicine of this child; none when it is not theirs. */
async function versionsOfOwn({ db, childId }: ChildGrant, medicineId: string) {
  const own = await db
    .selectFrom('medicine')
    .select('id')
    .where('id', '=', medicineId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!own) throw new NotFound('This medicine')
  return versionsOf(db, medicineId)
}

async function addMedicine({ db, childId }: ChildGrant, { actor, now }: Ctx, id: string) {
  const told = { organisationId: actor.organisationId, toldBy: actor.id, toldAt: now }
  await db
    .insertInto('medicine')
    .values({ ...told, id, childId })
    .execute()
}

type Order = Omit<contract.MedicineVersion, 'toldByName' | 'toldAt'> & { medicineId: string }

async function addVersion({ db, childId }: ChildGrant, { actor, now }: Ctx, order: Order) {
  const { endsOn, hoursBetween, mostInDay, ...row } = order
  await db
    .insertInto('medicineVersion')
    .values({
      ...row,
      endsOn: endsOn ?? null,
      hoursBetween: hoursBetween ?? null,
      mostInDay: mostInDay ?? null,
      organisationId: actor.organisationId,
      childId,
      toldBy: actor.id,
      toldAt: now,
    })
    .execute()
}

function tellMedicine(child: ChildGrant, ctx: Ctx, about: string, headline: string, detail: string) {
  return child.tell('health.medicine', { headline, detail, happenedAt: ctx.now, about })
}
