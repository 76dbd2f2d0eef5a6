import type { Shape } from '#platform/shape.ts'
import * as team from '#team/contract.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import { chanceOf } from './chance.ts'
import type { Due } from './reviews.ts'
import type { LivedShift } from './shifts.ts'

type Worker = 'sam' | 'omar' | 'grace' | 'leon' | 'priya' | 'asha' | 'jo' | 'anna'

/** How each of them mostly arrives by day; after a night of the last months it is another matter. */
const usual: Record<Worker, readonly Shape[]> = {
  sam: ['calm', 'calm', 'sun', 'calm', 'flat'],
  omar: ['sun', 'calm', 'calm', 'storm', 'sun'],
  grace: ['calm', 'calm', 'calm', 'sun'],
  leon: ['calm', 'flat', 'calm', 'calm'],
  priya: ['calm', 'flat', 'calm', 'sun'],
  asha: ['calm', 'wobble', 'calm'],
  anna: ['calm', 'sun', 'calm'],
  jo: ['calm', 'flat', 'calm', 'calm'],
}
const tired: readonly Shape[] = ['flat', 'wobble', 'calm', 'flat']

/** Leon keeps his to himself, and so does Anna. */
const sharing: readonly Worker[] = ['sam', 'priya', 'omar', 'grace']

/** How the team of the made-up home came and went for six months, who shared it, and what was offered. */
export async function teamLife(living: Scene, shifts: readonly LivedShift[]): Promise<void> {
  const scene = { ...living, chance: chanceOf(17) }
  await beginSharing(scene)
  for (const shift of [...shifts, ...annasDays(scene)]) await comeAndGo(scene, shift)
  for (const one of [...offers(scene), ...supervision(scene)]) await one.happens()
  await askForWord(scene)
}

type Came = Pick<LivedShift, 'who' | 'kind' | 'startsAt' | 'endsAt'>

/** Anna is not on the rota: she comes on Tuesdays and Thursdays. */
function annasDays({ calendar }: Scene): Came[] {
  return Array.from({ length: DAYS }, (_, daysAgo) => calendar.at(daysAgo, 10))
    .filter((at) => [2, 4].includes(at.getUTCDay()))
    .map((startsAt) => ({
      ...{ who: 'anna', kind: 'long-day', startsAt },
      endsAt: new Date(startsAt.getTime() + 6 * 3_600_000),
    }))
}

async function beginSharing({ tell, chance, calendar, homeId }: Scene) {
  for (const who of sharing) {
    await tell(who, calendar.at(DAYS - 1, 6), team.shareArrivals, { id: chance.uuid(), homeId, shares: true })
  }
  const plan = {
    signs: 'I stop asking and start telling.',
    helps: 'Five minutes at the back door. Cold water on my wrists.',
    people: 'Sam, and Beth on Thursdays.',
  }
  await tell('priya', calendar.at(DAYS - 1, 23), team.tellWhatHelps, { id: chance.uuid(), ...plan })
}

/** Who sleeps in is there already; the nights of the last two months were long. */
async function comeAndGo(scene: Scene, { who, kind, startsAt, endsAt }: Came) {
  const { chance, calendar } = scene
  if (!isWorker(who) || kind === 'sleep-in') return
  const isNight = kind === 'waking-night'
  if (!isNight && !chance.happens(0.92)) return
  const isTired = isNight && who !== 'leon' && startsAt > calendar.at(60, 12)
  await check(scene, {
    who,
    at: startsAt,
    moment: 'arriving',
    shape: chance.pick(isTired ? tired : usual[who]),
  })
  if (chance.happens(0.5))
    await check(scene, { who, at: endsAt, moment: 'leaving', shape: chance.pick(usual[who]) })
}

function isWorker(who: string): who is Worker {
  return who in usual
}

interface Checked {
  who: Worker
  at: Date
  moment: team.Moment
  shape: Shape
}

async function check({ tell, chance, calendar, homeId }: Scene, { who, at, moment, shape }: Checked) {
  const told = new Date(at.getTime() + chance.below(12) * 60_000)
  const words =
    who === 'priya' && moment === 'arriving' && chance.happens(0.1) ? 'Slept badly. Glad to be here.' : ''
  const said = { id: chance.uuid(), homeId, moment, shape, words, happenedAt: told.toISOString() }
  if (told < (who === 'priya' ? hersToSay(calendar.today) : calendar.today)) {
    await tell(who, told, team.checkIn, said)
  }
}

/** Priya is whom people try the night as: how she comes to it and goes is theirs to say. */
function hersToSay(today: Date): Date {
  return new Date(today.getTime() - 14 * 3_600_000)
}

/** After hard shifts somebody is offered a talk, a swap or a break. */
function offers(scene: Scene): Due[] {
  const { tell, chance, calendar } = scene
  const offered: readonly [number, Worker, team.SupportKind, boolean | undefined][] = [
    [150, 'omar', 'talk', true],
    [117, 'grace', 'break', true],
    [88, 'leon', 'talk', false],
    [61, 'priya', 'swap', true],
    [33, 'sam', 'break', true],
    [17, 'priya', 'talk', true],
    [5, 'omar', 'talk', true],
  ]
  return offered.map(([daysAgo, who, kind, taken]) => ({
    daysAgo,
    happens: async () => {
      const id = team.SupportId.parse(chance.uuid())
      const { homeId } = scene
      const at = calendar.at(daysAgo, 9, 20)
      await tell('jo', at, team.offerSupport, { id, homeId, personId: personIn(scene, who), kind })
      if (taken === undefined) return
      const answer = { id: chance.uuid(), supportId: id, taken }
      await tell(who, calendar.at(daysAgo, 14), team.answerSupport, answer)
    },
  }))
}

/** Beth sees each of them about every fortnight; Priya's last is longer ago than it should be. */
function supervision(scene: Scene): Due[] {
  const { tell, chance, calendar, homeId } = scene
  const last: readonly [Worker, number][] = [
    ['sam', 9],
    ['priya', 16],
    ['omar', 6],
    ['grace', 11],
    ['leon', 3],
    ['anna', 8],
    ['jo', 13],
  ]
  return last.flatMap(([who, ago]) =>
    Array.from({ length: Math.floor((DAYS - 14 - ago) / 14) + 1 }, (_, nth) => ago + 14 * nth).map(
      (daysAgo) => ({
        daysAgo,
        happens: async () => {
          const held = {
            id: chance.uuid(),
            homeId,
            personId: personIn(scene, who),
            heldOn: calendar.day(daysAgo),
          }
          await tell('beth', calendar.at(daysAgo, 16), team.tellSupervision, held)
        },
      }),
    ),
  )
}

async function askForWord({ tell, chance, calendar, homeId }: Scene) {
  const id = team.WordId.parse(chance.uuid())
  await tell('priya', calendar.at(0, 7), team.askForWord, { id, homeId, whom: 'home-manager' })
  const other = team.WordId.parse(chance.uuid())
  await tell('leon', calendar.at(0, 7, 10), team.askForWord, {
    id: other,
    homeId,
    whom: 'clinical-supervisor',
  })
}
