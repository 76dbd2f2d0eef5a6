import type { Shape } from '#platform/shape.ts'
import * as team from '#team/contract.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { Due } from './reviews.ts'

/** Who takes the nights that Priya is off, in turn, and who is there by day. */
const turns = ['sam', 'omar', 'grace', 'leon'] as const
type Turn = (typeof turns)[number]
type Worker = Turn | 'priya' | 'anna' | 'jo'

interface Shift {
  who: Worker
  hour: number
  hours: number
}

/** How each of them mostly arrives by day; after a night of the last months it is another matter. */
const usual: Record<Worker, readonly Shape[]> = {
  sam: ['calm', 'calm', 'sun', 'calm', 'flat'],
  omar: ['sun', 'calm', 'calm', 'storm', 'sun'],
  grace: ['calm', 'calm', 'calm', 'sun'],
  leon: ['calm', 'flat', 'calm', 'calm'],
  priya: ['calm', 'flat', 'calm', 'sun'],
  anna: ['calm', 'sun', 'calm'],
  jo: ['calm', 'flat', 'calm', 'calm'],
}
const tired: readonly Shape[] = ['flat', 'wobble', 'calm', 'flat']

/** Leon keeps his to himself, and so does Anna. */
const sharing: readonly Worker[] = ['sam', 'priya', 'omar', 'grace']

/** How the team of the made-up home came and went for six months, who shared it, and what was offered. */
export function teamLife(scene: Scene): Due[] {
  return [
    { daysAgo: DAYS - 1, happens: () => beginSharing(scene) },
    ...Array.from(
      { length: DAYS },
      (_, daysAgo): Due => ({ daysAgo, happens: () => comeAndGo(scene, daysAgo) }),
    ),
    ...offers(scene),
    ...supervision(scene),
    { daysAgo: 0, happens: () => askForWord(scene) },
  ]
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

async function comeAndGo(scene: Scene, daysAgo: number) {
  const { chance } = scene
  for (const { who, hour, hours } of shiftsOn(scene, daysAgo)) {
    if (!chance.happens(0.92)) continue
    const isNight = hour >= 18
    const isTired = isNight && daysAgo < 60 && who !== 'leon'
    await check(scene, {
      who,
      daysAgo,
      hour,
      moment: 'arriving',
      shape: chance.pick(isTired ? tired : usual[who]),
    })
    if (chance.happens(0.5)) {
      await check(scene, {
        who,
        daysAgo,
        hour: hour + hours,
        moment: 'leaving',
        shape: chance.pick(usual[who]),
      })
    }
  }
}

interface Checked {
  who: Worker
  daysAgo: number
  hour: number
  moment: team.Moment
  shape: Shape
}

async function check(
  { tell, chance, calendar, homeId }: Scene,
  { who, daysAgo, hour, moment, shape }: Checked,
) {
  const minute = chance.below(15)
  if (!calendar.hasCome(daysAgo, hour + 1)) return
  const at = calendar.at(daysAgo, hour, minute)
  const words =
    who === 'priya' && moment === 'arriving' && chance.happens(0.1) ? 'Slept badly. Glad to be here.' : ''
  const said = { id: chance.uuid(), homeId, moment, shape, words, happenedAt: at.toISOString() }
  await tell(who, at, team.checkIn, said)
}

/** Priya has the nights from Monday to Thursday; the others take turns, and no one works by day beside a night. */
function shiftsOn({ calendar }: Scene, daysAgo: number): Shift[] {
  const day = Math.floor(calendar.at(daysAgo, 0).getTime() / 86_400_000)
  const weekday = new Date(day * 86_400_000).getUTCDay()
  const isWeekend = weekday === 0 || weekday >= 5
  const night: Worker = isWeekend ? turn(day) : 'priya'
  const free = turns.filter((one) => one !== night)
  const early = free[day % free.length] ?? 'grace'
  const late = free[(day + 1) % free.length] ?? 'omar'
  return [
    { who: early, hour: 7, hours: 8 },
    { who: late, hour: 14, hours: 8 },
    { who: night, hour: 21, hours: 10 },
    ...(isWeekend ? [] : [{ who: 'jo' as const, hour: 8, hours: 9 }]),
    ...(weekday === 2 || weekday === 4 ? [{ who: 'anna' as const, hour: 10, hours: 6 }] : []),
  ]
}

function turn(day: number): Turn {
  // Three nights a week from Friday to Sunday, each with the next of the four.
  const week = Math.floor((day + 3) / 7)
  const inWeek = (day + 3) % 7
  return turns[(week * 3 + inWeek) % turns.length] ?? 'sam'
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
