import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'
import { anAccount, there } from './there.ts'

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

/** About Tom, with an id of its own each time, and about a moment that everybody who may can see. */
const told = (home: TestHome) => ({ ...tom(home), id: nobody() })
const ofMoment = (home: TestHome) => ({ ...told(home), momentId: there(home, 'moment') })
const ofEpisode = (home: TestHome) => ({ ...told(home), missingId: there(home, 'missing') })

export const hardMoments: Rows = {
  'hard-moments.tellFacts': {
    may: tellers,
    input: (home) => ({
      ...ofMoment(home),
      kinds: [],
      adults: [],
      children: [],
      ledTo: [],
      signs: [],
      tried: [],
      helped: [],
    }),
  },
  'hard-moments.noteMeasure': {
    may: tellers,
    input: (home) => ({ ...told(home), kind: 'hold', usedAt: HALF_PAST_SEVEN, users: [home.people.nils] }),
  },
  'hard-moments.tellAccount': {
    may: tellers,
    input: (home) => ({ ...anAccount(home, nobody(), there(home, 'measure')), because: 'Nils knew more.' }),
  },
  'hard-moments.signMeasure': {
    may: signers,
    input: (home) => ({
      ...told(home),
      measureId: there(home, 'held'),
      accountId: there(home, 'account'),
      act: 'spoke-to-user',
      hasSpoken: true,
    }),
  },
  'hard-moments.readMeasure': {
    may: readers,
    input: (home) => ({ ...tom(home), about: there(home, 'held') }),
  },
  'hard-moments.recordInjury': {
    may: tellers,
    input: (home) => ({
      ...ofMoment(home),
      whose: 'child',
      side: 'front',
      region: 'left-hand',
      kind: 'graze',
      cameAbout: 'The gate.',
    }),
  },
  'hard-moments.recordTold': {
    may: tellers,
    input: (home) => ({
      ...ofMoment(home),
      whom: 'police',
      what: 'He is missing.',
      how: 'call',
      happenedAt: HALF_PAST_SEVEN,
    }),
  },
  'hard-moments.decideNotifiable': {
    may: signers,
    input: (home) => ({
      ...ofMoment(home),
      rule: 'eng.r40.police',
      isNotifiable: true,
      because: 'The police came.',
    }),
  },
  'hard-moments.tellMissing': {
    may: tellers,
    input: (home) => ({
      ...ofMoment(home),
      lastSeenAt: HALF_PAST_SEVEN,
      noticedAt: HALF_PAST_SEVEN,
    }),
  },
  'hard-moments.tellReturned': {
    may: tellers,
    input: (home) => ({ ...ofEpisode(home), returnedAt: HALF_PAST_SEVEN, how: 'came-back' }),
  },
  'hard-moments.recordReturnTalk': {
    may: tellers,
    input: (home) => ({
      ...ofEpisode(home),
      outcome: 'offered',
      withWhom: 'Amina',
      chosenByChild: true,
      happenedAt: HALF_PAST_SEVEN,
    }),
  },
  'hard-moments.readMoment': {
    may: readers,
    input: (home) => ({ ...tom(home), about: there(home, 'moment') }),
  },
  'hard-moments.listMoments': { may: readers, input: tom },
  'hard-moments.listOpenMoments': {
    may: ['key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
}
