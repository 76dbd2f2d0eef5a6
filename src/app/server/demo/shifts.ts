import { TieId } from '#people/contract/ties.ts'
import { PersonId } from '#platform/ids.ts'
import { bringAgencyWorkerBack } from '#shift/contract/agency.ts'
import { confirmWorked, sayHere } from '#shift/contract/here.ts'
import { planShifts } from '#shift/contract/rota.ts'
import { ShiftId, WorkId } from '#shift/ids.ts'
import { shiftInTime } from '#shift/wall-time.ts'
import type { ShiftKind } from '#shift/who-is-on.ts'
import type { Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'

const ZONE = 'Europe/London'
const TEAM = ['sam', 'omar', 'grace', 'leon'] as const
const MINUTE = 60_000

/** A shift of the made-up home. */
export interface LivedShift {
  id: ShiftId
  who: string
  daysAgo: number
  kind: ShiftKind
  startsAt: Date
  endsAt: Date
}

/** Six months of the rota and a week to come, as planned and, with small differences, as worked. */
export async function liveShifts(scene: Scene, fromOn: string, toOn: string): Promise<LivedShift[]> {
  const chance = chanceOf(11)
  await scene.tell('jo', scene.calendar.at(3, 11), bringAgencyWorkerBack, {
    ...{ tieId: TieId.parse(chance.uuid()), homeId: scene.homeId, personId: idOf(scene, 'asha') },
    ...{ agency: 'Steady Hands', fromOn, lastOn: toOn, intoMorning: false },
  })
  const all: LivedShift[] = []
  for (let daysAgo = DAYS - 1; daysAgo > -8; daysAgo -= 7) {
    const week = await planWeek(scene, chance, daysAgo)
    await workWeek(scene, chance, week, daysAgo - 7)
    all.push(...week)
  }
  await comeNow(scene, chance, all)
  return all
}

const TIMES: Record<ShiftKind, { starts: string; ends: string }> = {
  early: { starts: '07:00', ends: '15:00' },
  late: { starts: '14:30', ends: '22:30' },
  'long-day': { starts: '08:30', ends: '17:00' },
  'sleep-in': { starts: '22:30', ends: '07:00' },
  'waking-night': { starts: '21:45', ends: '07:15' },
}

/** Who works on a day: one early, two late of whom one sleeps in, and a waking night, mostly Priya’s. */
function onDay(scene: Scene, daysAgo: number): { who: string; kind: ShiftKind }[] {
  const turn = (by: number) => TEAM[(((daysAgo + by) % 4) + 4) % 4] ?? 'sam'
  const weekday = new Date(noon(scene, daysAgo)).getUTCDay()
  const priyaOn = ((daysAgo % 7) + 7) % 7 < 4
  return [
    { who: turn(3), kind: 'early' },
    { who: turn(1), kind: 'late' },
    { who: turn(2), kind: 'late' },
    { who: turn(2), kind: 'sleep-in' },
    { who: priyaOn ? 'priya' : turn(0), kind: 'waking-night' },
    ...(weekday > 0 && weekday < 6 ? [{ who: 'jo', kind: 'long-day' } as const] : []),
    ...(daysAgo <= 2 && daysAgo > -3 ? [{ who: 'asha', kind: 'late' } as const] : []),
  ]
}

async function planWeek(scene: Scene, chance: Chance, firstDay: number): Promise<LivedShift[]> {
  const { tell, calendar, homeId } = scene
  const days = Array.from({ length: 7 }, (_, at) => firstDay - at)
  const shifts = days.flatMap((daysAgo) =>
    onDay(scene, daysAgo).map(({ who, kind }) => ({
      ...{ who, daysAgo, id: chance.uuid(), basedOn: 0 },
      ...{ shiftId: ShiftId.parse(chance.uuid()), workerId: idOf(scene, who) },
      ...{ kind, onDay: scene.calendar.day(daysAgo), ...TIMES[kind] },
    })),
  )
  await tell('jo', calendar.at(Math.min(DAYS, firstDay + 5), 11), planShifts, {
    homeId,
    shifts: shifts.map(({ who: _who, daysAgo: _daysAgo, ...shift }) => shift),
  })
  return shifts.map(({ shiftId: id, who, daysAgo, kind, ...wall }) => ({
    ...{ id, who, daysAgo, kind, ...shiftInTime(wall, ZONE) },
  }))
}

/** The day so many days ago, or to come. */
function noon({ calendar }: Scene, daysAgo: number): number {
  return Date.parse(`${calendar.day(daysAgo)}T12:00:00Z`)
}

/** What was worked, as the manager confirms it the week after: some come early, some stay a little. */
async function workWeek(scene: Scene, chance: Chance, week: readonly LivedShift[], daysAgo: number) {
  const { tell, calendar, homeId } = scene
  const told = calendar.at(daysAgo, 12)
  const worked = week.flatMap(({ id: shiftId, who, startsAt, endsAt }) => {
    const cameAt = new Date(startsAt.getTime() - chance.below(12) * MINUTE)
    const wentAt = new Date(
      endsAt.getTime() + (chance.happens(0.2) ? chance.below(45) : chance.below(8)) * MINUTE,
    )
    const ids = {
      id: chance.uuid(),
      workId: WorkId.parse(chance.uuid()),
      workerId: idOf(scene, who),
      shiftId,
    }
    if (wentAt >= told) return []
    return [{ ...ids, cameAt: cameAt.toISOString(), wentAt: wentAt.toISOString() }]
  })
  if (worked.length > 0) await tell('jo', told, confirmWorked, { homeId, worked })
}

/** Whoever is on when the story is told has said that they are here. */
async function comeNow({ tell, calendar, homeId }: Scene, chance: Chance, all: readonly LivedShift[]) {
  const now = calendar.today
  for (const { id: shiftId, who, startsAt, endsAt } of all) {
    if (startsAt >= now || endsAt <= now) continue
    const at = new Date(Math.min(startsAt.getTime() - 4 * MINUTE, now.getTime() - MINUTE))
    const work = { id: chance.uuid(), workId: WorkId.parse(chance.uuid()), shiftId }
    await tell(who, at, sayHere, { ...work, homeId, said: 'came', at: at.toISOString() })
  }
}

function idOf({ people }: Scene, who: string): PersonId {
  return PersonId.parse(people.get(who))
}
