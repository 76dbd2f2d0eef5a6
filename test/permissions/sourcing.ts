import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

const tellers = ['key-worker', 'home-manager', 'clinician'] as const

const of = (home: TestHome) => ({ ...tom(home), id: nobody(), sourcingNeedId: nobody() })

export const sourcing: Rows = {
  'sourcing.addNeed': {
    may: tellers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      kind: 'play-therapy',
      kindWords: '',
      purpose: 'To find a way to be with what happened at night.',
      childWords: '',
      wishedBy: 'Noor',
      byHealthService: false,
    }),
  },
  'sourcing.addProvider': {
    may: tellers,
    input: (home) => ({
      ...of(home),
      name: 'Harbour Play',
      qualification: '',
      registerNumber: '',
      supervision: '',
      offers: '',
      waiting: '',
    }),
    answer: 404,
  },
  'sourcing.confirmCondition': {
    may: ['home-manager', 'clinician', 'placing-authority'],
    input: (home) => ({
      ...of(home),
      providerId: nobody(),
      condition: 'skilled',
      words: 'Certificate seen.',
    }),
    answer: 404,
  },
  'sourcing.tellStep': {
    may: tellers,
    input: (home) => ({ ...of(home), kind: 'asked', onDay: '2026-05-04', whom: 'Dawn', words: '' }),
    answer: 404,
  },
  'sourcing.answerApproval': {
    may: [...tellers, 'placing-authority'],
    input: (home) => ({
      ...of(home),
      about: nobody(),
      onDay: '2026-05-04',
      answer: 'approved',
      inWriting: true,
      whom: 'Dawn',
      words: '',
    }),
    answer: 404,
  },
  'sourcing.readLetter': {
    may: tellers,
    input: (home) => ({ ...tom(home), sourcingNeedId: nobody() }),
    answer: 404,
  },
  'sourcing.makeLetter': {
    may: tellers,
    input: (home) => ({
      ...of(home),
      providerId: nobody(),
      picked: ['asked-for'],
      opening: '',
      closing: '',
      seen: '',
    }),
    answer: 404,
  },
  'sourcing.tellLetterSent': {
    may: tellers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      letterId: nobody(),
      whom: 'Harbour Play',
      how: 'post',
      onDay: '2026-05-04',
    }),
    answer: 404,
  },
  'sourcing.readSourcing': {
    may: [...tellers, 'responsible-individual', 'placing-authority'],
    input: tom,
  },
}
