import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

const tellers = [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'emergency',
] as const
const readers = ['child', ...tellers, 'responsible-individual'] as const
const signers = ['home-manager', 'responsible-individual'] as const
const HALF_PAST_SEVEN = '2026-05-04T19:30:00.000Z'

/** About Tom, with an id of its own each time, and about a moment that is not there. */
const told = (home: TestHome) => ({ ...tom(home), id: nobody() })
const ofNoMoment = (home: TestHome) => ({ ...told(home), momentId: nobody() })
const ofNoEpisode = (home: TestHome) => ({ ...told(home), missingId: nobody() })

const account = (home: TestHome) => ({
  ...told(home),
  measureId: nobody(),
  behaviour: 'He ran at the road.',
  usedAt: HALF_PAST_SEVEN,
  place: 'The gate',
  description: 'Held by the arms.',
  lastedSeconds: 40,
  avoided: 'Called his name.',
  users: [home.people.nils],
  present: '',
  effect: 'He sat down.',
  injury: 'Nobody was hurt.',
})

export const hardMoments: Rows = {
  'hard-moments.tellFacts': {
    may: tellers,
    input: (home) => ({
      ...ofNoMoment(home),
      kinds: [],
      adults: [],
      children: [],
      ledTo: [],
      signs: [],
      tried: [],
      helped: [],
    }),
    answer: 404,
  },
  'hard-moments.noteMeasure': {
    may: tellers,
    input: (home) => ({ ...told(home), kind: 'hold', usedAt: HALF_PAST_SEVEN, users: [home.people.nils] }),
  },
  'hard-moments.tellAccount': { may: tellers, input: account, answer: 404 },
  'hard-moments.signMeasure': {
    may: signers,
    input: (home) => ({
      ...told(home),
      measureId: nobody(),
      accountId: nobody(),
      act: 'spoke-to-user',
      hasSpoken: true,
    }),
    answer: 404,
  },
  'hard-moments.readMeasure': {
    may: readers,
    input: (home) => ({ ...tom(home), about: nobody() }),
    answer: 404,
  },
  'hard-moments.recordInjury': {
    may: tellers,
    input: (home) => ({
      ...ofNoMoment(home),
      whose: 'child',
      side: 'front',
      region: 'left-hand',
      kind: 'graze',
      cameAbout: 'The gate.',
    }),
    answer: 404,
  },
  'hard-moments.recordTold': {
    may: tellers,
    input: (home) => ({
      ...ofNoMoment(home),
      whom: 'police',
      what: 'He is missing.',
      how: 'call',
      happenedAt: HALF_PAST_SEVEN,
    }),
    answer: 404,
  },
  'hard-moments.decideNotifiable': {
    may: signers,
    input: (home) => ({
      ...ofNoMoment(home),
      rule: 'eng.r40.police',
      isNotifiable: true,
      because: 'The police came.',
    }),
    answer: 404,
  },
  'hard-moments.tellMissing': {
    may: tellers,
    input: (home) => ({
      ...ofNoMoment(home),
      lastSeenAt: HALF_PAST_SEVEN,
      noticedAt: HALF_PAST_SEVEN,
    }),
    answer: 404,
  },
  'hard-moments.tellReturned': {
    may: tellers,
    input: (home) => ({ ...ofNoEpisode(home), returnedAt: HALF_PAST_SEVEN, how: 'came-back' }),
    answer: 404,
  },
  'hard-moments.recordReturnTalk': {
    may: tellers,
    input: (home) => ({
      ...ofNoEpisode(home),
      outcome: 'offered',
      withWhom: 'Amina',
      chosenByChild: true,
      happenedAt: HALF_PAST_SEVEN,
    }),
    answer: 404,
  },
  'hard-moments.readMoment': {
    may: readers,
    input: (home) => ({ ...tom(home), about: nobody() }),
    answer: 404,
  },
  'hard-moments.listMoments': { may: readers, input: tom },
  'hard-moments.listOpenMoments': {
    may: ['key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
}
