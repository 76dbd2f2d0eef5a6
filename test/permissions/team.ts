import type { TestHome } from '../a-home.ts'
import { nobody, type Rows } from './row.ts'

const workers = ['home-team', 'agency-worker', 'home-manager', 'clinician'] as const
const leads = ['home-manager', 'clinical-supervisor'] as const

/** In Willow House, with an id of its own each time. */
const here = (home: TestHome) => ({ id: nobody(), homeId: home.homeId })

export const team: Rows = {
  'team.checkIn': {
    may: workers,
    input: (home) => ({
      ...here(home),
      moment: 'arriving',
      shape: 'calm',
      words: '',
      happenedAt: '2026-05-04T19:30:00.000Z',
    }),
  },
  'team.shareArrivals': { may: workers, input: (home) => ({ ...here(home), shares: true }) },
  'team.askForWord': { may: workers, input: (home) => ({ ...here(home), whom: 'home-manager' }) },
  'team.settleWord': {
    may: [...workers, 'clinical-supervisor'],
    answer: 404,
    input: (home) => ({ homeId: home.homeId, wordId: nobody() }),
  },
  'team.offerSupport': {
    may: leads,
    input: (home) => ({ ...here(home), personId: home.people.nils, kind: 'talk' }),
  },
  'team.answerSupport': {
    may: 'signed-in',
    answer: 404,
    input: () => ({ id: nobody(), supportId: nobody(), taken: true }),
  },
  'team.tellWhatHelps': {
    may: 'signed-in',
    input: () => ({ id: nobody(), signs: 'I go quiet.', helps: 'Ten minutes outside.', people: 'Beth.' }),
  },
  'team.tellSupervision': {
    may: leads,
    input: (home) => ({ ...here(home), personId: home.people.nils, heldOn: '2026-05-01' }),
  },
  'team.readMine': { may: 'signed-in', input: () => ({}) },
  'team.readTeam': { may: leads, input: (home) => ({ homeId: home.homeId }) },
}
