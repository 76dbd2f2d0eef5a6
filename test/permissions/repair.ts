import { idOf } from '#platform/server/id-of.ts'
import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'
import { there } from './there.ts'

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

const aMoment = (home: TestHome) => ({ ...tom(home), id: nobody(), momentId: there(home, 'moment') })
const told = (home: TestHome) => ({ ...aMoment(home), happenedAt: '2026-05-04T19:30:00.000Z' })

export const repair: Rows = {
  'repair.readAfter': {
    may: [...team, 'responsible-individual', 'emergency'],
    input: (home) => ({ ...tom(home), about: there(home, 'moment') }),
  },
  'repair.readUnreviewed': { may: [...team, 'responsible-individual', 'emergency'], input: tom },
  'repair.readOpen': {
    may: [...team, 'agency-worker', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
  'repair.talkWithChild': {
    may: writers,
    input: (home) => ({ ...told(home), answer: 'not-now', otherPerson: '', agreed: '' }),
  },
  'repair.letTalkRest': {
    may: deciders,
    input: (home) => ({ ...aMoment(home), because: 'He would rather leave it.' }),
  },
  'repair.tellMySide': {
    may: ['child'],
    input: (home) => ({
      ...told(home),
      side: { happened: 'It was loud.', wasLike: '', helped: '', wouldHelp: '', differently: '' },
    }),
  },
  'repair.readMyMoment': {
    may: ['child'],
    input: (home) => ({ ...tom(home), momentId: there(home, 'moment') }),
  },
  'repair.tellAdultThere': {
    may: writers,
    input: (home) => ({ ...aMoment(home), personId: home.people.nils }),
  },
  'repair.talkWithAdult': {
    may: writers,
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
    input: (home) => ({ ...aMoment(home), otherId: home.ellis, because: 'They only passed each other.' }),
  },
  'repair.reviewSafety': {
    may: deciders,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      moments: [there(home, 'moment')],
      decision: 'stays',
      because: 'It held.',
      planNumber: 0,
    }),
  },
  'repair.tellLesson': {
    may: team,
    input: (home) => ({ ...aMoment(home), goesTo: 'home', words: 'Quiet before supper.' }),
  },
  // A lesson is answered once: the same answer again changes nothing.
  'repair.answerLesson': {
    may: deciders,
    input: (home) => ({
      ...tom(home),
      id: idOf(home.organisationId, 'lesson answer'),
      lessonId: there(home, 'lesson'),
      answer: 'taken-up',
      because: '',
    }),
  },
}
