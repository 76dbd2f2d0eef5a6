import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'
import { there } from './there.ts'

const takers = ['key-worker', 'home-team', 'home-manager', 'clinician'] as const
const tellers = ['child', ...takers] as const
const readers = ['child', ...takers, 'responsible-individual', 'emergency'] as const

const deciders = ['home-manager'] as const
const askers = [...deciders, 'responsible-individual'] as const
const thinkers = [...askers, 'clinician'] as const
const referral = ({ homeId }: TestHome) => ({ id: nobody(), homeId, referralId: nobody() })

export const relationships: Rows = {
  'relationships.tellAround': {
    may: tellers,
    input: (home) => ({
      ...{ ...tom(home), id: nobody(), aroundId: nobody(), name: 'Nan', kind: 'family', how: '' },
      ...{ quality: 'close', byChild: true, saidBy: '', words: '', sinceOn: '2026-05-04' },
    }),
  },
  'relationships.linkContact': {
    may: tellers,
    input: (home) => ({ ...tom(home), id: nobody(), aroundId: there(home, 'around'), contactId: null }),
  },
  'relationships.endAround': {
    may: tellers,
    input: (home) => ({
      ...{ ...tom(home), id: nobody(), aroundId: nobody(), onDay: '2026-05-04', because: 'Moved away.' },
    }),
    answer: 404,
  },
  'relationships.addStep': {
    may: takers,
    input: (home) => ({
      ...{ ...tom(home), id: nobody(), aroundId: nobody(), words: 'Ring Nan', doesName: 'Amina' },
      byOn: '2026-05-08',
    }),
    answer: 404,
  },
  'relationships.tellStep': {
    may: takers,
    input: (home) => ({ ...tom(home), id: nobody(), stepId: nobody(), done: true, words: '' }),
    answer: 404,
  },
  'relationships.tellFamilyLink': {
    may: tellers,
    input: (home) => ({
      ...{ ...tom(home), id: nobody(), one: nobody(), kind: 'parent', way: 'birth', apart: false },
    }),
    answer: 404,
  },
  'relationships.readFamilyTree': { may: readers, input: tom },
  'relationships.tellReferral': {
    may: askers,
    input: (home) => ({
      ...{ ...referral(home), firstName: 'Rae', age: 12, source: 'Northshire', ownWords: '' },
      ...{ needs: [], triggers: [], strengths: [], hurtsOthers: [] },
    }),
  },
  'relationships.tellBeside': {
    may: thinkers,
    input: (home) => ({
      ...referral(home),
      childId: home.tom,
      question: 'would-need',
      words: 'A quiet room.',
    }),
    answer: 404,
  },
  'relationships.decideReferral': {
    may: deciders,
    input: (home) => ({ ...referral(home), decision: 'not-now', because: 'The house needs to settle.' }),
    answer: 404,
  },
  'relationships.admitReferred': {
    may: deciders,
    input: (home) => ({
      ...{ id: nobody(), referralId: nobody(), homeId: home.homeId, knownAs: 'Rae', fullName: 'Rae Lind' },
      ...{ bornOn: '2014-02-03', pronouns: '', placingAuthority: 'Northshire', movedInOn: '2026-05-04' },
      profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
      contacts: [],
    }),
    answer: 404,
  },
  'relationships.readReferrals': { may: thinkers, input: ({ homeId }) => ({ homeId }) },
  'relationships.readReferral': {
    may: thinkers,
    input: ({ homeId }) => ({ homeId, referralId: nobody() }),
    answer: 404,
  },
  'relationships.readAround': { may: readers, input: tom },
}
