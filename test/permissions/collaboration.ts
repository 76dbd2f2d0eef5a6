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
  'collaboration.readSides': {
    may: readers,
    input: tom,
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
