import { recordInjury } from '#hard-moments/contract/injuries.ts'
import { MissingId, recordReturnTalk, tellMissing, tellReturned } from '#hard-moments/contract/missing.ts'
import { decideNotifiable, recordTold } from '#hard-moments/contract/told.ts'
import type { ChildId } from '#platform/ids.ts'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import type { Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

const HOUR = 3_600_000

interface Away {
  daysAgo: number
  hours: number
  lastSeen: string
  worry: string
  how: 'came-back' | 'brought-by-police'
  place: string
  state: string
  said: string
  /** The police were told, and the manager notified it. */
  isNotified: boolean
}

const tobisTimesAway: readonly Away[] = [
  {
    daysAgo: 96,
    hours: 7,
    lastSeen: 'At the pool, in his blue top, with his bag.',
    worry: 'It was dark by six, and he had no coat.',
    how: 'brought-by-police',
    place: 'The bus station in town.',
    state: 'Cold, hungry and quiet. Toast, a bath, bed.',
    said: 'i wanted to go to the sea. i didnt know you would be worried',
    isNotified: true,
  },
  {
    daysAgo: 31,
    hours: 2,
    lastSeen: 'In the garden after supper, in his trainers.',
    worry: 'He had said he missed his old street.',
    how: 'came-back',
    place: 'His old street.',
    state: 'Glad to be in. Wanted to tell Sam first.',
    said: 'i only wanted to see if the dog was still there. he is',
    isNotified: false,
  },
]

/** Tobi’s two times away, and the knee that Ellis fell on. */
export function timesAwayOf(scene: Scene, { key }: Story, childId: ChildId): Due[] {
  if (key === 'ellis') return [{ daysAgo: 19, happens: () => fell(scene, childId) }]
  if (key !== 'tobi') return []
  return tobisTimesAway.map((one) => ({ daysAgo: one.daysAgo, happens: () => wasAway(scene, childId, one) }))
}

async function wasAway({ tell, chance, calendar }: Scene, childId: ChildId, one: Away): Promise<void> {
  const since = calendar.at(one.daysAgo, 17, 20)
  const plus = (hours: number) => new Date(since.getTime() + hours * HOUR)
  const momentId = HardMomentId.parse(chance.uuid())
  const missingId = MissingId.parse(chance.uuid())
  const [lastSeenAt, noticedAt] = [since.toISOString(), plus(0.6).toISOString()]
  const words = `Tobi was missing. ${one.lastSeen}`
  const moment = { id: momentId, childId, happenedAt: lastSeenAt, words, helped: [] }
  await tell('sam', plus(0.6), recordHardMoment, moment)
  const { lastSeen, worry, how, place, state } = one
  const missing = { id: missingId, childId, momentId, lastSeenAt, lastSeen, noticedAt, worry }
  await tell('sam', plus(0.7), tellMissing, missing)
  const told = { childId, momentId, what: `${words} ${worry}`, happenedAt: plus(0.8).toISOString() }
  const whom = one.isNotified
    ? (['police', 'placing-authority', 'inspectorate'] as const)
    : (['on-call', 'placing-authority'] as const)
  for (const each of whom) {
    const reference = each === 'police' ? 'LH 204 of the day' : ''
    const how = each === 'inspectorate' ? 'form' : 'call'
    await tell('sam', plus(1), recordTold, {
      ...told,
      id: chance.uuid(),
      whom: each,
      how,
      name: '',
      reference,
    })
  }
  await tell('jo', plus(1.5), decideNotifiable, {
    ...{ id: chance.uuid(), childId, momentId, rule: 'eng.r40.other' },
    isNotifiable: one.isNotified,
    because: one.isNotified
      ? 'Seven hours, alone, in the dark. Serious.'
      : 'Two hours, a place we knew, back by himself. Not a serious incident; his social worker knows.',
  })
  const returned = { id: chance.uuid(), childId, missingId, returnedAt: plus(one.hours).toISOString() }
  await tell('priya', plus(one.hours), tellReturned, { ...returned, how, place, state })
  await tell('sam', plus(one.hours + 16), recordReturnTalk, {
    ...{ id: chance.uuid(), childId, missingId, outcome: 'talked', withWhom: 'Sam', chosenByChild: true },
    ...{ happenedAt: plus(one.hours + 15).toISOString(), ownWords: one.said, hears: 'care-team' },
  })
}

async function fell({ tell, chance, calendar }: Scene, childId: ChildId): Promise<void> {
  const at = calendar.at(19, 16, 10)
  const momentId = HardMomentId.parse(chance.uuid())
  const words = 'Ellis ran from the noise and fell on the path.'
  const moment = { id: momentId, childId, happenedAt: at.toISOString(), words, helped: [] }
  await tell('grace', at, recordHardMoment, moment)
  await tell('grace', new Date(at.getTime() + HOUR), recordInjury, {
    ...{ id: chance.uuid(), childId, momentId, whose: 'child', side: 'front', region: 'right-lower-leg' },
    ...{ kind: 'graze', size: 'The size of a coin', cameAbout: 'Fell on the gravel path, knee first.' },
    ...{ treatment: 'Washed, a plaster with a fox on it.', seenBy: 'Grace', ownWords: 'it stings' },
  })
}
