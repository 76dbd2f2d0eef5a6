import { getChild } from '#people/server/children.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import { idOf } from '#platform/server/id-of.ts'
import type { MedicineVersion } from '../contract/medicines.ts'
import { nextDue } from '../due-times.ts'
import { versionsOf } from './medicine-versions.ts'
import './tables.ts'

const A_YEAR = 366 * 86_400_000

/** Who may have to do something about a medicine. */
export const WHO_GIVES = ['key-worker', 'home-team', 'agency-worker', 'home-manager'] as const

/**
 * The duty to give stands on the first dose of a medicine that nobody has answered. Answering that one, or
 * ordering the medicine anew, moves it on to the next. It opens with what was done before it, so no clock and
 * no job has to come round in time: a dose that came due while everything was down is found as it was.
 */
export async function moveDutyOn(child: ChildGrant, ctx: Ctx, medicineId: string, dueAt: Date) {
  const isHead = await closeDuty(child, ctx, { kind: 'health.give', about: doseId(medicineId, dueAt) })
  if (isHead) await openNext(child, ctx, medicineId, await versionsOf(child.db, medicineId), dueAt)
}

/** The medicine was ordered anew: what was its first open dose before may not be one any more. */
export async function orderDutyAnew(
  child: ChildGrant,
  ctx: Ctx,
  medicineId: string,
  before: readonly MedicineVersion[],
) {
  const now = await versionsOf(child.db, medicineId)
  const begin = new Date(now[0]?.toldAt ?? ctx.now)
  const head = await firstOpen(child, ctx, medicineId, before, begin)
  if (head) {
    const about = doseId(medicineId, head.at)
    const next = await firstOpen(child, ctx, medicineId, now, begin)
    if (next?.at.getTime() === head.at.getTime()) return
    await closeDuty(child, ctx, { kind: 'health.give', about }, 'ordered-anew')
  }
  await openNext(child, ctx, medicineId, now, begin)
}

async function openNext(
  child: ChildGrant,
  ctx: Ctx,
  medicineId: string,
  versions: readonly MedicineVersion[],
  from: Date,
) {
  const next = await firstOpen(child, ctx, medicineId, versions, from)
  if (!next) return
  const { home } = await getChild(child, ctx.now)
  await openDuty(child, ctx, {
    kind: 'health.give',
    about: doseId(medicineId, next.at),
    childId: child.childId,
    homeId: home?.id,
    fallsTo: WHO_GIVES,
    dueAt: new Date(next.at.getTime() + next.version.lateAfterMinutes * 60_000),
  })
}

async function firstOpen(
  child: ChildGrant,
  ctx: Ctx,
  medicineId: string,
  versions: readonly MedicineVersion[],
  from: Date,
) {
  const [{ home }, answered] = await Promise.all([
    getChild(child, ctx.now),
    answeredFrom(child, medicineId, from),
  ])
  const to = new Date(ctx.now.getTime() + A_YEAR)
  return nextDue(versions, home?.timeZone ?? 'UTC', { from, to }, (at) => answered.has(at.getTime()))
}

async function answeredFrom({ db, childId }: ChildGrant, medicineId: string, from: Date) {
  const rows = await db
    .selectFrom('giving')
    .select('dueAt')
    .where('childId', '=', childId)
    .where('medicineId', '=', medicineId)
    .where('dueAt', '>=', from)
    .execute()
  return new Set(rows.map(({ dueAt }) => dueAt?.getTime()))
}

/** A dose is named by its medicine and its instant. */
function doseId(medicineId: string, at: Date): string {
  return idOf(medicineId, at.toISOString())
}
