import { nobody, type Rows, tom } from './row.ts'

const readers = [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
] as const

export const collaboration: Rows = {
  'collaboration.readMySpace': { may: ['child'], input: tom },
  'collaboration.readBeside': { may: readers, input: (home) => ({ ...tom(home), abouts: [nobody()] }) },
  'collaboration.findSide': {
    may: readers,
    input: (home) => ({ ...tom(home), sideId: nobody() }),
    answer: 404,
  },
  'collaboration.writeEasyWords': {
    may: ['key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician'],
    input: (home) => ({ ...tom(home), id: nobody(), about: nobody(), words: 'You were tired.' }),
    answer: 404,
  },
  'collaboration.sayRight': {
    may: ['child'],
    input: (home) => ({ ...tom(home), id: nobody(), about: home.tom }),
  },
  'collaboration.answerSide': {
    may: ['key-worker', 'home-team', 'home-manager', 'clinician'],
    input: (home) => ({ ...tom(home), id: nobody(), sideId: nobody(), words: 'Thank you for telling me.' }),
    answer: 404,
  },
  // Tom moved in: that is told, and he may say how he saw it.
  'collaboration.saySide': {
    may: ['child'],
    input: (home) => ({ ...tom(home), id: nobody(), about: home.tom, words: 'I was tired.' }),
  },
  'collaboration.checkIn': {
    may: ['child'],
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      happenedAt: '2026-05-04T19:30:00.000Z',
      shape: 'calm',
      places: ['tummy'],
      seenBy: { who: 'me' },
    }),
  },
  'collaboration.readCheckIns': { may: readers, input: tom },
  'collaboration.readHomeWeek': {
    may: readers.filter((one) => one !== 'child'),
    input: (home) => ({ homeId: home.homeId }),
  },
}
