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

/** A medicine as it was lived: ordered, taken in, given day by day, counted, and stopped where it was. */
export function medicineLived(living: Living, { since, until, order: orderOf }: MedicineLived): Due[] {
  const { scene, childId, chance } = living
  const { tell, calendar } = scene
  const order = orderOf({ id: chance.uuid(), medicineId: chance.uuid() })
  const { medicineId, id: versionId } = order
  const about = { childId, medicineId }
  const box = { left: order.unit === 'puffs' ? 200 : 112 }
  const begin = async () => {
    const startsOn = calendar.day(since - 1)
    await tell('jo', calendar.at(since, 12), writeMedicine, { ...order, childId, startsOn })
    await stock('in', box.left, calendar.at(since, 13), 'jo')
  }
  const stock = async (kind: 'in' | 'counted', amount: number, at: Date, who: string) => {
    const id = chance.uuid()
    const happenedAt = at.toISOString()
    await tell(who, at, tellStock, { ...about, id, kind, amount, words: '', happenedAt })
    if (kind === 'counted') await tell('jo', at, confirm, { id: chance.uuid(), childId, about: id })
    return id
  }
  const give = async (at: Date, who: string, dueAt?: Date) => {
    const wanted = dueAt === undefined || chance.happens(0.95)
    const answer = wanted ? 'given' : chance.pick(['not-wanted', 'away'] as const)
    const id = GivingId.parse(chance.uuid())
    await tell(who, at, giveMedicine, {
      ...{ ...about, id, versionId, answer, because: '', warned: [], happenedAt: at.toISOString() },
      amount: wanted ? order.amount : 0,
      ...(dueAt ? { dueAt: dueAt.toISOString() } : { before: 'wobble' as const }),
    })
    if (wanted) box.left -= order.amount
    if (wanted && order.controlled) {
      const later = new Date(at.getTime() + 5 * MINUTE)
      await tell(who === 'leon' ? 'omar' : 'leon', later, confirm, { id: chance.uuid(), childId, about: id })
    }
    return id
  }
  const day = async (daysAgo: number) => {
    const on = calendar.day(daysAgo)
    const time = order.times[0]
    // What is counted in the afternoon has not been given in the evening yet.
    const isMorning = time !== undefined && time < '12:00'
    const isCounted = COUNTED.includes(daysAgo)
    if (isCounted && !isMorning) await count(daysAgo)
    if (time) await dose(daysAgo, instantOf(on, time, 'Europe/London'))
    else if (chance.happens(0.13)) await puffs(calendar.at(daysAgo, 16, chance.below(200)))
    if (isCounted && isMorning) await count(daysAgo)
  }
  const dose = async (daysAgo: number, dueAt: Date) => {
    const weekDay = dueAt.getUTCDay() || 7
    if (order.weekDays.length > 0 && !order.weekDays.includes(weekDay)) return
    const at = new Date(dueAt.getTime() + (2 + chance.below(25)) * MINUTE)
    if (at > calendar.today) return
    const isEvening = dueAt.getUTCHours() > 12
    if (daysAgo === MISSED && isEvening) await miss(dueAt)
    else await give(at, chance.pick(isEvening ? EVENING : MORNING), dueAt)
  }
  const miss = async (dueAt: Date) => {
    const at = new Date(dueAt.getTime() + 11 * 60 * MINUTE)
    const words = 'Nobody gave the melatonin last night. The power was out and the round was forgotten.'
    const ids = { id: chance.uuid(), hardMomentId: chance.uuid() }
    const missed = { versionId, dueAt: dueAt.toISOString() }
    const matter = { ...about, ...ids, kind: 'missed' as const, words, happenedAt: at.toISOString(), missed }
    await tell('jo', at, tellMatter, matter)
  }
  const puffs = async (at: Date) => {
    const givingId = await give(at, chance.pick(EVENING))
    const after = new Date(at.getTime() + 65 * MINUTE)
    if (after > calendar.today) return
    const words = chance.pick([
      'Breathing easily again.',
      'Better after ten minutes.',
      'Still a bit tight, then slept.',
    ])
    const how = { shape: 'calm' as const, words, happenedAt: after.toISOString() }
    await tell('priya', after, tellEffect, { id: chance.uuid(), childId, givingId, ...how })
  }
  const count = async (daysAgo: number) => {
    const at = calendar.at(daysAgo, 14)
    const isShort = daysAgo === SHORT && order.name === 'Melatonin'
    if (isShort) box.left -= 1
    const stockId = await stock('counted', box.left, at, 'omar')
    if (!isShort) return
    const told = {
      kind: 'stock-found' as const,
      words: 'One had fallen and was thrown away unwritten.',
      stockId,
    }
    const ids = { id: chance.uuid(), hardMomentId: chance.uuid() }
    await tell('jo', calendar.at(daysAgo, 16), tellMatter, {
      ...about,
      ...told,
      ...ids,
      happenedAt: at.toISOString(),
    })
  }
  const stop = async () => {
    const id = VersionId.parse(chance.uuid())
    const because = 'The pollen months are over.'
    await tell('jo', calendar.at(until, 12), stopMedicine, { ...about, id, because })
  }
  const days = Array.from({ length: since - until }, (_, nth) => since - 1 - nth)
  return [
    { daysAgo: since, happens: begin },
    ...days.map((daysAgo) => ({ daysAgo, happens: () => day(daysAgo) })),
    ...(until > 0 ? [{ daysAgo: until, happens: stop }] : []),
  ]
}
