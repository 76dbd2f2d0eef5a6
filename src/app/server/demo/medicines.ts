import { confirm, GivingId, giveMedicine, tellEffect, tellMatter } from '#health/contract/givings.ts'
import { stopMedicine, VersionId, writeMedicine } from '#health/contract/medicines.ts'
import { tellStock } from '#health/contract/stock.ts'
import type { ChildId } from '#platform/ids.ts'
import { instantOf } from '#shift/wall-time.ts'
import type { Scene } from './arrival.ts'
import type { Chance } from './chance.ts'
import type { MedicineLived } from './medicine-orders.ts'
import type { Due } from './reviews.ts'

const MINUTE = 60_000
const MORNING = ['grace', 'sam', 'omar', 'leon'] as const
const EVENING = ['priya', 'sam', 'priya', 'leon'] as const
/** The evening on which nobody thought of it, and the count that was one short. */
const MISSED = 41
const SHORT = 30
const COUNTED = [86, 58, SHORT, 2]

interface Living {
  scene: Scene
  childId: ChildId
  chance: Chance
}

/** A medicine while it is lived, with how much of it is left. */
interface Lived extends Living {
  order: ReturnType<MedicineLived['order']>
  left: number
}

/** A medicine as it was lived: ordered, taken in, given day by day, counted, and stopped where it was. */
export function medicineLived(living: Living, { since, until, order: orderOf }: MedicineLived): Due[] {
  const { chance } = living
  const order = orderOf({ id: chance.uuid(), medicineId: chance.uuid() })
  const lived: Lived = { ...living, order, left: order.unit === 'puffs' ? 200 : 112 }
  const days = Array.from({ length: since - until }, (_, nth) => since - 1 - nth)
  return [
    { daysAgo: since, happens: () => begin(lived, since) },
    ...days.map((daysAgo) => ({ daysAgo, happens: () => day(lived, daysAgo) })),
    ...(until > 0 ? [{ daysAgo: until, happens: () => stop(lived, until) }] : []),
  ]
}

async function begin(lived: Lived, since: number) {
  const { scene, childId, order, left } = lived
  const { tell, calendar } = scene
  const startsOn = calendar.day(since - 1)
  await tell('jo', calendar.at(since, 12), writeMedicine, { ...order, childId, startsOn })
  await moveStock(lived, 'in', left, calendar.at(since, 13), 'jo')
}

async function stop({ scene, childId, chance, order }: Lived, until: number) {
  const id = VersionId.parse(chance.uuid())
  const because = 'The pollen months are over.'
  const { medicineId } = order
  await scene.tell('jo', scene.calendar.at(until, 12), stopMedicine, { id, childId, medicineId, because })
}

async function day(lived: Lived, daysAgo: number) {
  const { calendar } = lived.scene
  const time = lived.order.times[0]
  // What is counted in the afternoon has not been given in the evening yet.
  const isMorning = time !== undefined && time < '12:00'
  const isCounted = COUNTED.includes(daysAgo)
  if (isCounted && !isMorning) await count(lived, daysAgo)
  if (time) await dose(lived, daysAgo, instantOf(calendar.day(daysAgo), time, 'Europe/London'))
  else if (lived.chance.happens(0.13)) await puffs(lived, calendar.at(daysAgo, 16, lived.chance.below(200)))
  if (isCounted && isMorning) await count(lived, daysAgo)
}

async function dose(lived: Lived, daysAgo: number, dueAt: Date) {
  const { order, chance, scene } = lived
  const weekDay = dueAt.getUTCDay() || 7
  if (order.weekDays.length > 0 && !order.weekDays.includes(weekDay)) return
  const at = new Date(dueAt.getTime() + (2 + chance.below(25)) * MINUTE)
  if (at > scene.calendar.today) return
  const isEvening = dueAt.getUTCHours() > 12
  if (daysAgo === MISSED && isEvening) await miss(lived, dueAt)
  else await give(lived, at, chance.pick(isEvening ? EVENING : MORNING), dueAt)
}

async function give(lived: Lived, at: Date, who: string, dueAt?: Date) {
  const { scene, childId, chance, order } = lived
  const wanted = dueAt === undefined || chance.happens(0.95)
  const answer = wanted ? 'given' : chance.pick(['not-wanted', 'away'] as const)
  const id = GivingId.parse(chance.uuid())
  const { medicineId, id: versionId } = order
  await scene.tell(who, at, giveMedicine, {
    ...{ childId, medicineId, id, versionId, answer, because: '', warned: [], happenedAt: at.toISOString() },
    amount: wanted ? order.amount : 0,
    ...(dueAt ? { dueAt: dueAt.toISOString() } : { before: 'wobble' as const }),
  })
  if (!wanted) return id
  lived.left -= order.amount
  const later = new Date(at.getTime() + 5 * MINUTE)
  const second = { id: chance.uuid(), childId, about: id }
  if (order.controlled) await scene.tell(who === 'leon' ? 'omar' : 'leon', later, confirm, second)
  return id
}

async function miss({ scene, childId, chance, order }: Lived, dueAt: Date) {
  const at = new Date(dueAt.getTime() + 11 * 60 * MINUTE)
  const words = 'Nobody gave the melatonin last night. The power was out and the round was forgotten.'
  const { medicineId, id: versionId } = order
  const ids = { id: chance.uuid(), hardMomentId: chance.uuid(), childId, medicineId }
  const missed = { versionId, dueAt: dueAt.toISOString() }
  await scene.tell('jo', at, tellMatter, {
    ...{ ...ids, kind: 'missed', words, missed, happenedAt: at.toISOString() },
  })
}

async function puffs(lived: Lived, at: Date) {
  const { scene, childId, chance } = lived
  const givingId = await give(lived, at, chance.pick(EVENING))
  const after = new Date(at.getTime() + 65 * MINUTE)
  const words = chance.pick([
    'Breathing easily again.',
    'Better after ten minutes.',
    'Still a bit tight, then slept.',
  ])
  if (after > scene.calendar.today) return
  const how = { shape: 'calm' as const, words, happenedAt: after.toISOString() }
  await scene.tell('priya', after, tellEffect, { id: chance.uuid(), childId, givingId, ...how })
}

async function count(lived: Lived, daysAgo: number) {
  const { scene, childId, chance, order } = lived
  const at = scene.calendar.at(daysAgo, 14)
  const isShort = daysAgo === SHORT && order.name === 'Melatonin'
  if (isShort) lived.left -= 1
  const stockId = await moveStock(lived, 'counted', lived.left, at, 'omar')
  await scene.tell('jo', at, confirm, { id: chance.uuid(), childId, about: stockId })
  if (!isShort) return
  const ids = { id: chance.uuid(), hardMomentId: chance.uuid(), childId, medicineId: order.medicineId }
  const words = 'One had fallen and was thrown away unwritten.'
  await scene.tell('jo', scene.calendar.at(daysAgo, 16), tellMatter, {
    ...{ ...ids, kind: 'stock-found', words, stockId, happenedAt: at.toISOString() },
  })
}

async function moveStock(
  { scene, childId, chance, order }: Lived,
  kind: 'in' | 'counted',
  amount: number,
  at: Date,
  who: string,
): Promise<string> {
  const id = chance.uuid()
  const about = { childId, medicineId: order.medicineId, words: '', happenedAt: at.toISOString() }
  await scene.tell(who, at, tellStock, { ...about, id, kind, amount })
  return id
}
