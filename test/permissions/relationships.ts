import { nobody, type Rows, tom } from './row.ts'

const takers = ['key-worker', 'home-team', 'home-manager', 'clinician'] as const
const tellers = ['child', ...takers] as const
const readers = ['child', ...takers, 'responsible-individual', 'emergency'] as const

export const relationships: Rows = {
  'relationships.tellAround': {
    may: tellers,
    input: (home) => ({
      ...{ ...tom(home), id: nobody(), aroundId: nobody(), name: 'Nan', kind: 'family', how: '' },
      ...{ quality: 'close', byChild: true, saidBy: '', words: '', sinceOn: '2026-05-04' },
    }),
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
  'relationships.readAround': { may: readers, input: tom },
}
