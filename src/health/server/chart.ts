import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import { dayAfter, instantOf } from '#shift/wall-time.ts'
import type * as contract from '../contract/health.ts'
import { dosesOf } from '../doses.ts'
import { readHealth } from '../permissions.ts'
import { allergiesOf } from './allergies.ts'
import { answersOf } from './answers.ts'
import { medicinesOf } from './health.ts'

/** The chart of a month: the doses that were due in it and every answer, with the medicines that it concerns. */
export async function readChart(
  ctx: Ctx,
  { childId, month }: InputOf<typeof contract.readChart>,
): Promise<OutputOf<typeof contract.readChart>> {
  const child = await ctx.child(childId, readHealth)
  const { home } = await getChild(child, ctx.now)
  const timeZone = home?.timeZone ?? 'UTC'
  const first = `${month}-01`
  const next = `${dayAfter(first, 32).slice(0, 7)}-01`
  const span = { from: instantOf(first, '00:00', timeZone), to: instantOf(next, '00:00', timeZone) }
  const [allergies, medicines, givings] = await Promise.all([
    allergiesOf(child.db, [childId]),
    medicinesOf(child.db, [childId]),
    answersOf(child.db, [childId], span),
  ])
  const own = medicines.get(childId) ?? []
  const doses = dosesOf(own, givings, timeZone, span)
  const isOfMonth = ({ id }: (typeof own)[number]) =>
    doses.some(({ medicineId }) => medicineId === id) || givings.some(({ medicineId }) => medicineId === id)
  return { timeZone, allergies: allergies(childId), medicines: own.filter(isOfMonth), doses, givings }
}
