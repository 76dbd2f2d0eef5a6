import {
  agreeFamilyTime,
  FamilyTimeId,
  planFamilyTime,
  tellFamilyTime,
  type Way,
} from '#key-work/contract/family-times.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import type { Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

interface Agreed {
  who: string
  ways: Way[]
  supervised: boolean
  byOrder: string
  words: string
}

/** Something that comes round each week with somebody of the family. */
interface Round {
  who: string
  way: Way
  /** 1 for Monday to 7 for Sunday. */
  weekday: number
  hour: number
  /** How often it does not happen, at first and by now. */
  missed: [number, number]
  weeks: number
}

const AGREED: Readonly<Record<string, readonly Agreed[]>> = {
  maya: [
    {
      who: 'Dad',
      ways: ['call'],
      supervised: false,
      byOrder: 'Agreed with Dawn at the first review',
      words: 'Sundays at seven. He rings the house.',
    },
    {
      who: 'Mum',
      ways: ['visit', 'letter'],
      supervised: true,
      byOrder: 'Order of the family court, 14 March',
      words: 'Once a month at the family centre, with Dawn.',
    },
    {
      who: 'Auntie Esi',
      ways: ['call', 'visit', 'stay'],
      supervised: false,
      byOrder: '',
      words: 'Saturdays after two.',
    },
    {
      who: 'Jay',
      ways: ['call', 'video', 'visit'],
      supervised: false,
      byOrder: '',
      words: 'Whenever he is free.',
    },
  ],
  tobi: [{ who: 'Mum', ways: ['call', 'visit'], supervised: false, byOrder: '', words: 'Saturdays.' }],
  ellis: [{ who: 'Nan', ways: ['call', 'visit'], supervised: false, byOrder: '', words: '' }],
  kian: [
    {
      who: 'Dad',
      ways: [],
      supervised: true,
      byOrder: 'Agreed with Dawn in June',
      words: 'Until Kian says so.',
    },
  ],
}
const ROUNDS: Readonly<Record<string, readonly Round[]>> = {
  maya: [
    { who: 'Dad', way: 'call', weekday: 7, hour: 19, missed: [0.6, 0.25], weeks: 25 },
    { who: 'Auntie Esi', way: 'call', weekday: 6, hour: 14, missed: [0, 0.05], weeks: 25 },
  ],
  tobi: [{ who: 'Mum', way: 'visit', weekday: 6, hour: 11, missed: [0.1, 0.1], weeks: 8 }],
  ellis: [{ who: 'Nan', way: 'call', weekday: 2, hour: 18, missed: [0, 0], weeks: 8 }],
  kian: [],
}
const WHY = ['He did not ring and did not pick up.', 'We don’t know yet.', 'He said his phone was dead.']
const CHILD = ['he said he would', 'told u', '', 'it was nice to hear her', '']

/** Family time of six months: who may, what was planned, and how it was for the child, also when nobody rang. */
export function familyTime(scene: Scene, story: Story, childId: ChildId): Due[] {
  const agreed = (AGREED[story.key] ?? []).map(
    (one): Due => ({
      daysAgo: DAYS - 10,
      happens: async () => {
        const at = scene.calendar.at(DAYS - 10, 11)
        await scene.tell('jo', at, agreeFamilyTime, {
          ...one,
          ways: [...one.ways],
          id: scene.chance.uuid(),
          childId,
        })
      },
    }),
  )
  const times = (ROUNDS[story.key] ?? []).flatMap((round) => timesOf(scene, childId, round))
  return [...agreed, ...times]
}

function timesOf(scene: Scene, childId: ChildId, round: Round): Due[] {
  const due: Due[] = []
  for (let daysAgo = round.weeks * 7; daysAgo >= 0; daysAgo -= 1) {
    if ((scene.calendar.at(daysAgo, 12).getUTCDay() || 7) !== round.weekday) continue
    due.push({ daysAgo, happens: () => oneTime(scene, childId, round, daysAgo) })
  }
  return [...due, { daysAgo: 0, happens: () => lookForward(scene, childId, round) }]
}

async function oneTime(scene: Scene, childId: ChildId, round: Round, daysAgo: number): Promise<void> {
  const { tell, chance, calendar } = scene
  const { who, way, hour } = round
  if (!calendar.hasCome(daysAgo, hour)) return
  const at = calendar.at(daysAgo, hour)
  const familyTimeId = FamilyTimeId.parse(chance.uuid())
  const plan = {
    id: familyTimeId,
    childId,
    who,
    way,
    plannedAt: at.toISOString(),
    supervised: false,
    byOrder: '',
  }
  await tell('sam', calendar.at(daysAgo, 9), planFamilyTime, plan)
  const missed = chance.happens(daysAgo > DAYS / 2 ? round.missed[0] : round.missed[1])
  const before: Shape = chance.pick(['calm', 'wobble', 'sun'] as const)
  const after: Shape = missed
    ? chance.pick(['storm', 'wobble', 'flat'] as const)
    : chance.pick(['calm', 'sun'] as const)
  await tell('sam', calendar.at(daysAgo, hour, 40), tellFamilyTime, {
    id: chance.uuid(),
    familyTimeId,
    childId,
    happened: !missed,
    happenedAt: at.toISOString(),
    whyNot: missed ? chance.pick(WHY) : '',
    words: missed ? 'Waited by the phone. We sat together afterwards.' : '',
    childWords: chance.pick(missed ? CHILD.slice(0, 3) : CHILD.slice(3)),
    before,
    after,
  })
}

/** The next one stands on Tonight, or in the week to come. */
async function lookForward(
  { tell, chance, calendar }: Scene,
  childId: ChildId,
  { who, way, weekday, hour }: Round,
) {
  const today = calendar.today.getUTCDay() || 7
  const inDays = (weekday - today + 7) % 7
  const plannedAt = new Date(Date.parse(`${calendar.day(-inDays)}T00:00:00Z`) + hour * 3_600_000)
  if (plannedAt <= calendar.today) return
  const id = FamilyTimeId.parse(chance.uuid())
  const plan = { id, childId, who, way, plannedAt: plannedAt.toISOString(), supervised: false, byOrder: '' }
  await tell('sam', calendar.at(0, 9), planFamilyTime, plan)
}
