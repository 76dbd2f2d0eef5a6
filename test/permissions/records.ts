import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

const readers = [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'emergency',
] as const
const writers = [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'emergency',
] as const

/** Half past seven on the evening of the tests, with an id of its own each time. */
const moment = (home: TestHome) => ({
  ...tom(home),
  id: nobody(),
  happenedAt: '2026-05-04T19:30:00.000Z',
  words: 'A walk.',
  helped: [],
})

export const records: Rows = {
  'records.recordNote': { may: writers, input: (home) => ({ ...moment(home), needIds: [] }) },
  'records.recordHardMoment': { may: writers, input: moment },
  'records.amend': {
    may: writers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      about: nobody(),
      words: 'At ten.',
      because: 'The rota.',
    }),
    answer: 404,
  },
  'records.readChronology': { may: readers, input: tom },
  'records.searchChronology': { may: readers, input: (home) => ({ ...tom(home), words: 'walk' }) },
  'records.readSpan': {
    may: readers,
    input: (home) => ({ ...tom(home), fromOn: '2026-05-01', toOn: '2026-05-04' }),
  },
  'records.searchEverywhere': {
    may: [...readers, 'placing-authority'],
    input: () => ({ words: 'walk' }),
  },
  'records.findEntry': {
    may: readers,
    input: (home) => ({ ...tom(home), about: nobody() }),
    answer: 404,
  },
  'records.readNote': {
    may: readers,
    input: (home) => ({ ...tom(home), noteId: nobody() }),
    answer: 404,
  },
  // Nothing is kept from Tom, and nobody has spoken a note: there is nothing to look at again or to play.
  'records.reviewKept': {
    may: ['key-worker', 'home-manager', 'clinician'],
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      noteId: nobody(),
      outcome: 'released',
      because: 'It is safe to read now.',
    }),
    answer: 404,
  },
  'records.playClip': {
    may: readers,
    input: (home) => ({ ...tom(home), noteId: nobody() }),
    answer: 404,
  },
  // The bytes are no picture: whoever may is told so, and nothing is kept.
  'records.keepMemory': {
    may: ['child', ...writers.filter((one) => one !== 'emergency')],
    input: (home) => ({ ...moment(home), kind: 'photo', seenBy: 'team', bytes: 'AAAA' }),
    answer: 422,
  },
  'records.readMemories': { may: readers, input: tom },
  'records.openMemory': {
    may: readers,
    input: (home) => ({ ...tom(home), memoryId: nobody() }),
    answer: 404,
  },
  'records.readGentleWords': {
    may: [
      'home-team',
      'agency-worker',
      'home-manager',
      'clinician',
      'clinical-supervisor',
      'responsible-individual',
    ],
    input: (home) => ({ homeId: home.homeId }),
  },
  'records.changeGentleWord': {
    may: ['home-manager'],
    input: (home) => ({ homeId: home.homeId, id: nobody(), finds: 'feral', asks: 'seen', isOn: true }),
  },
  'records.readNight': {
    may: ['key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
  'records.readTonight': {
    may: ['key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
}
