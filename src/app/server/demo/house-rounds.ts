import * as milieu from '#milieu/contract.ts'
import { questionsOf } from '#milieu/questions.ts'
import type { Scene } from './arrival.ts'
import { chanceOf } from './chance.ts'
import { stories } from './story.ts'

const adults = ['sam', 'omar', 'grace', 'leon', 'priya', 'anna'] as const
const young = stories().map(({ key }) => key)

/** What is mostly said to each statement of the house: first by young people, then by adults. */
type Usual = readonly [young: readonly number[], adults: readonly number[]]
const before: Usual = [
  [4, 3, 3, 2, 3, 2, 3, 3, 4, 2, 2, 4],
  [4, 4, 4, 3, 4, 4, 4, 4, 4, 3, 4, 4],
]
const after: Usual = [
  [4, 4, 4, 4, 4, 2, 4, 3, 4, 4, 3, 4],
  [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
]
const ofTeam = [3, 3, 4, 4, 4, 2]

/** Twice the made-up home was asked how it is to live here, once its team; since Monday of a week the third round is open. */
export async function houseRounds(living: Scene): Promise<void> {
  const scene = { ...living, chance: chanceOf(23) }
  await aRound(scene, 'milieu-pulse', 172, before)
  await aRound(scene, 'staff-regulation', 160, [[], ofTeam])
  const september = await aRound(scene, 'milieu-pulse', 82, after)
  for (const one of shown) await inWords(scene, september, one)
  await open(scene, 'milieu-pulse', 4)
}

type Shown = readonly [who: string, words: string, shares: boolean]

/** What some would change first. Only what they chose to show is read by anybody. */
const shown: readonly Shown[] = [
  ['maya', 'Say when you are late. Just say it.', true],
  ['tobi', 'Telly off at nine is too early on Fridays.', true],
  ['ellis', 'Nothing really.', false],
  ['omar', 'One list of promises that we all see, so that none gets lost between shifts.', true],
  ['leon', 'Fewer things at once at bedtime.', false],
]

async function inWords(
  { tell, chance, calendar }: Scene,
  roundId: milieu.RoundId,
  [who, words, shares]: Shown,
) {
  const at = calendar.at(72, 19)
  const happenedAt = at.toISOString()
  await tell(who, at, milieu.tellWords, { id: chance.uuid(), roundId, words, shares, happenedAt })
}

async function open({ tell, chance, calendar, homeId }: Scene, kind: milieu.Kind, daysAgo: number) {
  const id = milieu.RoundId.parse(chance.uuid())
  await tell('jo', calendar.at(daysAgo, 9), milieu.openRound, { id, homeId, kind })
  return id
}

async function aRound(scene: Scene, kind: milieu.Kind, daysAgo: number, [ofYoung, ofAdults]: Usual) {
  const roundId = await open(scene, kind, daysAgo)
  if (ofYoung.length > 0)
    for (const who of young) await say(scene, { who, roundId, kind, daysAgo, usual: ofYoung })
  for (const who of adults) await say(scene, { who, roundId, kind, daysAgo, usual: ofAdults })
  return roundId
}

interface Saying {
  who: string
  roundId: milieu.RoundId
  kind: milieu.Kind
  daysAgo: number
  usual: readonly number[]
}

/** Each in their own days of the fortnight, some a step above or below what is usual. */
async function say({ tell, chance, calendar }: Scene, { who, roundId, kind, daysAgo, usual }: Saying) {
  const at = calendar.at(daysAgo - 1 - chance.below(11), 18)
  const answers = questionsOf(kind).statements.map(({ question }, nth) => {
    const step = chance.happens(0.45) ? chance.pick([-1, 1]) : 0
    return { question, value: Math.min(5, Math.max(1, (usual[nth] ?? 3) + step)) }
  })
  await tell(who, at, milieu.answer, { id: chance.uuid(), roundId, answers, happenedAt: at.toISOString() })
}
