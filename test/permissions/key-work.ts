import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

const spenders = ['key-worker', 'home-team', 'home-manager', 'clinician'] as const
const tellers = [...spenders, 'agency-worker'] as const
const readers = ['child', ...spenders, 'responsible-individual', 'emergency'] as const

const at = '2026-05-04T19:30:00.000Z'
const session = (home: TestHome) => ({ ...tom(home), id: nobody(), sessionId: nobody(), happenedAt: at })

export const keyWork: Rows = {
  'key-work.startSession': {
    may: spenders,
    input: (home) => ({ ...tom(home), id: nobody(), happenedAt: at }),
  },
  'key-work.closeSession': {
    may: spenders,
    input: (home) => ({
      ...session(home),
      how: 'not-today',
      endedAt: at,
      words: '',
      responseIds: [],
      needIds: [],
      promises: [],
      nextWords: '',
    }),
  },
  'key-work.tellSummary': {
    may: ['child', ...spenders],
    input: (home) => ({ ...session(home), shape: 'sun', words: '', byChild: true }),
  },
  'key-work.readTogether': { may: readers, input: tom },
  'key-work.readSession': { may: readers, input: (home) => ({ ...tom(home), sessionId: nobody() }) },
  'key-work.answerPromise': {
    may: spenders,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      promiseId: nobody(),
      kept: true,
      because: '',
      toldChild: false,
    }),
    answer: 404,
  },
  'key-work.readPromises': { may: readers, input: tom },
  'key-work.planTime': {
    may: spenders,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      responseId: nobody(),
      weekday: 2,
      atTime: '16:00',
      who: 'Leon',
    }),
    answer: 422,
  },
  'key-work.stopPlannedTime': {
    may: spenders,
    input: (home) => ({ ...tom(home), plannedTimeId: nobody() }),
    answer: 404,
  },
  'key-work.tellEnrichment': {
    may: tellers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      responseId: nobody(),
      happenedAt: at,
      delivered: true,
      words: '',
    }),
    answer: 422,
  },
  'key-work.readTimetable': { may: readers, input: tom },
  'key-work.readEnrichment': {
    may: readers,
    input: (home) => ({ ...tom(home), enrichmentId: nobody() }),
    answer: 404,
  },
  'key-work.agreeFamilyTime': {
    may: ['key-worker', 'home-manager'],
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      who: 'Dad',
      ways: ['call'],
      supervised: false,
      byOrder: '',
      words: '',
    }),
  },
  'key-work.planFamilyTime': {
    may: tellers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      who: 'Dad',
      way: 'call',
      plannedAt: at,
      supervised: false,
      byOrder: '',
    }),
  },
  'key-work.tellFamilyTime': {
    may: tellers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      familyTimeId: nobody(),
      happened: true,
      happenedAt: at,
      whyNot: '',
      words: '',
      childWords: '',
    }),
    answer: 404,
  },
  'key-work.readFamilyTimes': { may: readers, input: tom },
  'key-work.readToday': {
    may: [...tellers, 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
}
