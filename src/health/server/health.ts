import { sql } from 'kysely'
import type { ChildShown } from '#people/contract/children.ts'
import { childrenShown, getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type ChildId, PersonId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type * as contract from '../contract/health.ts'
import { MedicineId, type MedicineShown } from '../contract/medicines.ts'
import { dosesOf } from '../doses.ts'
import { doublesIn } from '../doubles.ts'
import * as permissions from '../permissions.ts'
import { stockOf } from '../stock.ts'
import { allergiesOf } from './allergies.ts'
import { answersOf } from './answers.ts'
import { anyOf } from './any-of.ts'
import { appointmentsOf } from './appointments.ts'
import { versionsOfChildren } from './medicine-versions.ts'
import { type MoveTold, movesOf } from './stock.ts'
import { isSignedOff } from './who-gives.ts'

const DAY = 86_400_000

export async function readHealth(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readHealth>,
): Promise<OutputOf<typeof contract.readHealth>> {
  const child = await ctx.child(childId, permissions.readHealth)
  const shown = await getChild(child, ctx.now)
  const [health] = await healthOf(child.db, [shown], ctx.now)
  if (!health) throw new Error('A child was asked for and none was read.')
  return health
}

export async function readRound(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readRound>,
): Promise<OutputOf<typeof contract.readRound>> {
  const grant = await ctx.children(permissions.readRound, homeId)
  const { db, childIds } = grant
  const relations = [...new Set(childIds.flatMap((id) => grant.relationsTo(id)))]
  const mayGive = await isSignedOff(db, ctx, { relations, homes: [homeId], at: ctx.now })
  return { children: await healthOf(db, await childrenShown(db, childIds, ctx.now), ctx.now), mayGive }
}

/** The health of some children as it stands, each in the time zone of their home. */
async function healthOf(db: Tx, children: readonly ChildShown[], now: Date): Promise<contract.HealthShown[]> {
  const ids = children.map(({ id }) => id)
  if (ids.length === 0) return []
  const from = await sinceOldestOpen(db, ids, now)
  const span = { from, to: new Date(now.getTime() + DAY) }
  const [allergies, medicines, answers, appointments] = await Promise.all([
    allergiesOf(db, ids),
    medicinesOf(db, ids),
    answersOf(db, ids, { from: new Date(Math.min(from.getTime(), now.getTime() - 8 * DAY)), to: span.to }),
    appointmentsOf(db, ids, new Date(now.getTime() - 180 * DAY)),
  ])
  return children.map(({ id, home }) => {
    const timeZone = home?.timeZone ?? 'UTC'
    const own = medicines.get(id) ?? []
    const givings = answers.filter(({ childId }) => childId === id)
    const given = givings.filter(({ answer, isSettled }) => answer === 'given' && !isSettled)
    return {
      childId: id,
      timeZone,
      allergies: allergies(id),
      medicines: own,
      doses: dosesOf(own, givings, timeZone, span),
      givings,
      doubles: doublesIn(given),
      appointments: appointments(id),
    }
  })
}

/** Two days back, or as far as the first dose that nobody has answered: none is lost from sight. */
async function sinceOldestOpen(db: Tx, childIds: readonly ChildId[], now: Date): Promise<Date> {
  const { rows } = await sql<{ dueAt: Date | null }>`
    select min(due_at) as due_at from duty
    where kind = 'health.give' and done_at is null and child_id = ${anyOf(childIds)}`.execute(db)
  const oldest = rows[0]?.dueAt?.getTime() ?? now.getTime()
  return new Date(Math.min(now.getTime() - 2 * DAY, oldest - DAY / 2))
}

/** The medicines of children with all their versions and what is there of each. */
export async function medicinesOf(
  db: Tx,
  childIds: readonly ChildId[],
): Promise<ReadonlyMap<string, MedicineShown[]>> {
  const [versions, moves] = await Promise.all([versionsOfChildren(db, childIds), movesOf(db, childIds)])
  const byMedicine = Map.groupBy(versions, ({ medicineId }) => medicineId)
  const shown = [...byMedicine].map(([medicineId, told]) => ({
    childId: told[0]?.childId ?? '',
    medicine: {
      id: MedicineId.parse(medicineId),
      versions: told.map(({ version }) => version),
      ...stockShown(moves.filter((one) => one.medicineId === medicineId)),
    },
  }))
  const byChild = Map.groupBy(shown, ({ childId }) => childId)
  return new Map([...byChild].map(([childId, own]) => [childId, own.map(({ medicine }) => medicine)]))
}

/** What is there; nothing where nobody has ever written down what came in or counted it. */
function stockShown(moves: readonly MoveTold[]): Pick<MedicineShown, 'stock'> {
  if (moves.every(({ kind }) => kind === 'given')) return {}
  const counted = moves.findLast(({ kind }) => kind === 'counted')
  const differs = counted && !counted.isExplained && counted.expected !== counted.amount
  return {
    stock: {
      ...stockOf(moves),
      ...(counted && {
        lastCounted: { at: counted.at.toISOString(), amount: counted.amount, byName: counted.byName },
      }),
      ...(counted &&
        differs && {
          difference: { stockId: counted.id, counted: counted.amount, expected: counted.expected ?? 0 },
        }),
      ...(counted &&
        !counted.isConfirmed && {
          unconfirmed: {
            stockId: counted.id,
            countedBy: PersonId.parse(counted.by),
            countedByName: counted.byName,
          },
        }),
    },
  }
}
