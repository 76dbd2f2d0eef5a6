import { randomUUID } from 'node:crypto'
import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

const writers = [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'emergency',
] as const
const team = ['key-worker', 'home-team', 'home-manager', 'clinician'] as const
const deciders = ['key-worker', 'home-manager', 'clinician'] as const

/** A hard moment that never was: who may is told that it was not found, after everything else was asked. */
const aMoment = (home: TestHome) => ({ ...tom(home), id: nobody(), momentId: randomUUID() })
const told = (home: TestHome) => ({ ...aMoment(home), happenedAt: '2026-05-04T19:30:00.000Z' })

export const repair: Rows = {
  'repair.readAfter': {
    may: [...team, 'responsible-individual', 'emergency'],
    answer: 404,
    input: (home) => ({ ...tom(home), about: nobody() }),
  },
  'repair.readUnreviewed': { may: [...team, 'responsible-individual', 'emergency'], input: tom },
  'repair.readOpen': {
    may: [...team, 'agency-worker', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
  'repair.talkWithChild': {
    may: writers,
    answer: 404,
    input: (home) => ({ ...told(home), answer: 'not-now', otherPerson: '', agreed: '' }),
  },
  'repair.letTalkRest': {
    may: deciders,
    answer: 404,
    input: (home) => ({ ...aMoment(home), because: 'He would rather leave it.' }),
  },
  'repair.tellMySide': {
    may: ['child'],
    answer: 404,
    input: (home) => ({
      ...told(home),
      side: { happened: 'It was loud.', wasLike: '', helped: '', wouldHelp: '', differently: '' },
    }),
  },
  'repair.readMyMoment': {
    may: ['child'],
    answer: 404,
    input: (home) => ({ ...tom(home), momentId: nobody() }),
  },
  'repair.tellAdultThere': {
    may: writers,
    answer: 404,
    input: (home) => ({ ...aMoment(home), personId: home.people.nils }),
  },
  'repair.talkWithAdult': {
    may: writers,
    answer: 404,
    input: (home) => ({
      ...told(home),
      personId: home.people.nils,
      answer: 'talked',
      withWhom: 'Beth',
      agreed: '',
    }),
  },
  'repair.goBack': {
    may: writers,
    answer: 404,
    input: (home) => ({
      ...told(home),
      outcome: 'went-back',
      firstBy: 'adult',
      words: 'Said sorry.',
      because: '',
    }),
  },
  'repair.putRightBetween': {
    may: writers,
    answer: 404,
    input: (home) => ({
      ...told(home),
      otherId: home.ellis,
      words: 'They shook hands.',
      childAgrees: true,
      otherAgrees: false,
      namesAgreed: false,
    }),
  },
  'repair.letBetweenRest': {
    may: deciders,
    answer: 404,
    input: (home) => ({ ...aMoment(home), otherId: home.ellis, because: 'They only passed each other.' }),
  },
  'repair.reviewSafety': {
    may: deciders,
    answer: 404,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      moments: [nobody()],
      decision: 'stays',
      because: 'It held.',
      planNumber: 0,
    }),
  },
  'repair.tellLesson': {
    may: team,
    answer: 404,
    input: (home) => ({ ...aMoment(home), goesTo: 'home', words: 'Quiet before supper.' }),
  },
  'repair.answerLesson': {
    may: deciders,
    answer: 404,
    input: (home) => ({ ...tom(home), id: nobody(), lessonId: nobody(), answer: 'taken-up', because: '' }),
  },
}
