import { tellFacts } from '#hard-moments/contract/facts.ts'
import { recordInjury } from '#hard-moments/contract/injuries.ts'
import { MeasureId, noteMeasure, signMeasure, tellAccount } from '#hard-moments/contract/measures.ts'
import { decideNotifiable } from '#hard-moments/contract/told.ts'
import type { ChildId } from '#platform/ids.ts'
import { PersonId } from '#platform/ids.ts'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import type { Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

const HOUR = 3_600_000

interface Held {
  /** Each at about four in the afternoon. */
  daysAgo: number
  by: string
  seconds: number
  place: string
  ledTo: string
  words: string
  description: string
  avoided: string
  effect: string
  injury?: string
  /** How many hours after its use the manager signed, and talked with the child; missing: not yet. */
  signedAfter?: number
  talkedAfter?: number
  childSaid?: string
}

const held: Readonly<Record<string, readonly Held[]>> = {
  kian: [
    {
      daysAgo: 152,
      by: 'omar',
      seconds: 130,
      place: 'Hall',
      ledTo: 'Words about his family',
      words: 'A boy at the door said something about his dad. Kian went for him.',
      description: 'Omar held both his arms from the side, standing, and turned him away from the door.',
      avoided: 'Stood between them, asked the boy to go, offered to walk.',
      effect: 'He stopped pushing, then cried. They sat on the step for half an hour.',
      signedAfter: 18,
      talkedAfter: 25,
      childSaid: 'i wasnt gonna stop. he made me stop',
    },
    {
      daysAgo: 124,
      by: 'leon',
      seconds: 75,
      place: 'Kitchen',
      ledTo: 'A cancelled visit',
      words: 'The visit was cancelled by text. He had the bread knife in his hand.',
      description: 'Leon took his wrist, then held his forearm until the knife was on the side.',
      avoided: 'Asked him to put it down, moved the others out, said less.',
      effect: 'He put the knife down and went to the field. Leon followed him at a distance.',
      injury: 'A graze on his left wrist. Washed, a plaster.',
      signedAfter: 50,
      talkedAfter: 74,
    },
    {
      daysAgo: 87,
      by: 'omar',
      seconds: 50,
      place: 'Gate to the road',
      ledTo: 'Words about his family',
      words: 'Ran for the road after the phone call.',
      description: 'Omar held him round the shoulders at the gate.',
      avoided: 'Called his name, ran beside him, said the car was coming.',
      effect: 'He leaned in. They walked the long way home.',
      signedAfter: 18,
      talkedAfter: 24,
      childSaid: 'it was all right when he walked with me',
    },
    {
      daysAgo: 1,
      by: 'omar',
      seconds: 40,
      place: 'Front gate',
      ledTo: 'A cancelled visit',
      words: 'Granny’s car did not come. Kian ran at the road and would not hear us.',
      description: 'Omar held both his arms, standing, until the lorry had passed.',
      avoided: 'Called his name, stood in the gate, offered to walk to the shop.',
      effect: 'He sat down on the kerb. Omar sat next to him. They went fishing after.',
    },
  ],
  maya: [
    {
      daysAgo: 26,
      by: 'sam',
      seconds: 25,
      place: 'Stairs',
      ledTo: 'Dad’s call does not come',
      words: 'Maya hung over the rail of the top stairs after the call did not come.',
      description: 'Sam held her by the waist and drew her back from the rail.',
      avoided: 'Sat down near her, spoke softly, put the light down.',
      effect: 'She let herself be held, then asked for Biscuit’s photo. Hot chocolate at ten.',
      signedAfter: 17,
      talkedAfter: 24,
      childSaid: 'sam was scared. i could tell. i wasnt going to jump',
    },
  ],
}

/** The holds of six months, each with its three acts; the last of Kian’s still waits for the manager. */
export function holdsOf(scene: Scene, story: Story, childId: ChildId): Due[] {
  return (held[story.key] ?? []).map((one) => ({
    daysAgo: one.daysAgo,
    happens: () => tellHold(scene, childId, one),
  }))
}

async function tellHold(scene: Scene, childId: ChildId, one: Held): Promise<void> {
  const { tell, chance, calendar, people } = scene
  const usedAt = calendar.at(one.daysAgo, 16, chance.below(50))
  const plus = (hours: number) => new Date(usedAt.getTime() + hours * HOUR)
  const users = [PersonId.parse(people.get(one.by))]
  const momentId = HardMomentId.parse(chance.uuid())
  const measureId = MeasureId.parse(chance.uuid())
  const accountId = chance.uuid()
  const happenedAt = usedAt.toISOString()
  await tell(one.by, usedAt, recordHardMoment, { id: momentId, childId, happenedAt, words: '', helped: [] })
  const noted = { kind: 'hold', usedAt: happenedAt, users, routineIn: '' } as const
  await tell(one.by, plus(0.5), noteMeasure, { ...noted, id: measureId, childId, momentId })
  await tell(one.by, plus(1), tellFacts, factsOf(one, { id: chance.uuid(), childId, momentId, users }))
  await tell(one.by, plus(2), tellAccount, {
    ...{ id: accountId, childId, measureId, usedAt: happenedAt, users, present: '', because: '' },
    ...{ behaviour: one.words, place: one.place, description: one.description, avoided: one.avoided },
    ...{ lastedSeconds: one.seconds, effect: one.effect, injury: one.injury ?? 'Nobody was hurt.' },
  })
  if (one.injury) await tellHurt(scene, { childId, momentId, by: one.by, at: plus(2), words: one.injury })
  for (const act of ['spoke-to-user', 'spoke-to-child'] as const) {
    const after = act === 'spoke-to-user' ? one.signedAfter : one.talkedAfter
    if (after === undefined) continue
    const words = act === 'spoke-to-child' ? (one.childSaid ?? '') : ''
    const signing = { id: chance.uuid(), childId, measureId, accountId, act, hasSpoken: true, words }
    await tell('jo', plus(after), signMeasure, signing)
  }
}

interface About {
  id: string
  childId: ChildId
  momentId: HardMomentId
  users: PersonId[]
}

function factsOf({ place, ledTo, words }: Held, { users, ...about }: About) {
  return {
    ...about,
    ...{ kinds: ['hold' as const], place, adults: users, children: [], others: '' },
    ...{ ledTo: [ledTo], signs: [], tried: [], helped: [], triedOther: '', end: 'flat' as const, words },
  }
}

interface Hurt {
  childId: ChildId
  momentId: HardMomentId
  by: string
  at: Date
  words: string
}

/** Somebody was hurt in a hold: the manager decides whether others must know. */
async function tellHurt({ tell, chance }: Scene, { childId, momentId, by, at, words }: Hurt): Promise<void> {
  const about = { childId, momentId }
  await tell(by, at, recordInjury, {
    ...about,
    ...{ id: chance.uuid(), whose: 'child', side: 'front', region: 'left-lower-arm', kind: 'graze' },
    ...{ size: 'Two fingers long', cameAbout: words, treatment: 'Washed, a plaster.' },
    ...{ seenBy: 'Grace', ownWords: 'doesnt hurt' },
  })
  await tell('jo', new Date(at.getTime() + 4 * HOUR), decideNotifiable, {
    ...about,
    ...{ id: chance.uuid(), rule: 'eng.r40.other', isNotifiable: false },
    because: 'A graze of the skin, looked at the same day. Not a serious incident.',
  })
}
