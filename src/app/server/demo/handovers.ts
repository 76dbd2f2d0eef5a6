import {
  giveHandover,
  type HandoverId,
  hearHandover,
  HandoverId as Id,
  readToldOnShift,
} from '#shift/contract/handover.ts'
import { signVisitorIn, signVisitorOut, VisitId } from '#shift/contract/visitors.ts'
import { thingsToHold } from '#shift/things-to-hold.ts'
import type { Scene } from './arrival.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { LivedShift } from './shifts.ts'

const MINUTE = 60_000
const DAYS_TOLD = 10

/** The handovers of the last days, made from what was written, and the visitors’ book of the last weeks. */
export async function liveHandovers(scene: Scene, shifts: readonly LivedShift[]): Promise<void> {
  const chance = chanceOf(13)
  const now = scene.calendar.today
  const giving = shifts
    .filter(({ kind, daysAgo }) => daysAgo <= DAYS_TOLD && ['late', 'waking-night'].includes(kind))
    .filter(({ who, endsAt }) => who !== 'asha' && endsAt <= now)
    .sort((one, other) => one.endsAt.getTime() - other.endsAt.getTime())
  const given = new Set<number>()
  for (const shift of giving) {
    // Two work the late shift: one of them hands over.
    if (given.has(shift.endsAt.getTime())) continue
    given.add(shift.endsAt.getTime())
    await handOver(scene, chance, shift, shifts)
  }
  await visitors(scene, chance)
}

const LEFT = [
  'The PE kit is in the dryer.',
  'Ring the dentist about Thursday.',
  'Milk and bread for the morning.',
  'The landing bulb has gone.',
]
const TEAM = [
  'A soft evening. Everyone ate together.',
  'A tired house. Go gently.',
  'Busy, and good. We laughed a lot.',
  '',
]

async function handOver(scene: Scene, chance: Chance, shift: LivedShift, shifts: readonly LivedShift[]) {
  const { tell, homeId } = scene
  const at = new Date(shift.endsAt.getTime() - 20 * MINUTE)
  const { children } = await tell(shift.who, at, readToldOnShift, { homeId })
  const id = Id.parse(chance.uuid())
  await tell(shift.who, at, giveHandover, {
    ...{ id, homeId, givenAt: at.toISOString(), teamLine: chance.pick(TEAM) },
    leftToDo: chance.happens(0.7) ? [chance.pick(LEFT)] : [],
    children: children.map(({ childId, told }) => ({
      childId,
      lines: thingsToHold(told).map(({ words, ...from }) => ({ words, from })),
    })),
  })
  await hear(
    scene,
    chance,
    { id, at },
    shifts.filter((one) => one.startsAt < shift.endsAt && one.endsAt > shift.endsAt && one.who !== shift.who),
  )
}

/** Whoever is on next hears it; what was given last on the evening of the story still waits to be heard. */
async function hear(
  { tell, calendar, homeId }: Scene,
  chance: Chance,
  { id, at }: { id: HandoverId; at: Date },
  next: readonly LivedShift[],
) {
  const heardAt = new Date(at.getTime() + 9 * MINUTE)
  if (calendar.today.getTime() - at.getTime() < 12 * 60 * MINUTE) return
  for (const { who } of next) {
    await tell(who, heardAt, hearHandover, {
      id: chance.uuid(),
      homeId,
      handoverId: id,
      heardAt: heardAt.toISOString(),
    })
  }
}

const VISITS = [
  {
    name: 'Dawn Idris',
    kind: 'professional',
    comesFrom: 'Children’s services',
    sees: 'Maya',
    reason: 'Talk about family time.',
  },
  {
    name: 'Piet Vos',
    kind: 'tradesperson',
    comesFrom: 'Vos Heating',
    sees: '',
    reason: 'The boiler, once a year.',
  },
  {
    name: 'Nadia Karim',
    kind: 'professional',
    comesFrom: 'The school',
    sees: 'Tobi',
    reason: 'Bring his reading books and talk about Monday.',
  },
  { name: 'Ellis’s nan', kind: 'family', comesFrom: '', sees: 'Ellis', reason: 'Tea and cards.' },
  {
    name: 'Rob Teller',
    kind: 'tradesperson',
    comesFrom: 'Bright Windows',
    sees: '',
    reason: 'Mend the kitchen window.',
  },
] as const

async function visitors({ tell, calendar, homeId }: Scene, chance: Chance) {
  for (let daysAgo = 45; daysAgo >= 0; daysAgo -= chance.pick([1, 2, 3, 4])) {
    if (!calendar.hasCome(daysAgo, 17)) continue
    const came = calendar.at(daysAgo, 10 + chance.below(5), chance.below(60))
    const left = new Date(came.getTime() + (20 + chance.below(80)) * MINUTE)
    const id = VisitId.parse(chance.uuid())
    const who = chance.pick(['sam', 'omar', 'grace', 'leon'])
    await tell(who, came, signVisitorIn, { ...chance.pick(VISITS), id, homeId, cameAt: came.toISOString() })
    await tell(who, left, signVisitorOut, {
      id: chance.uuid(),
      homeId,
      visitId: id,
      leftAt: left.toISOString(),
    })
  }
}
