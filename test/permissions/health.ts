import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

const readers = [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
  'emergency',
] as const
const arrangers = ['key-worker', 'home-team', 'home-manager', 'clinician'] as const
/** An agency worker may with a sign-off; the one of this matrix has none. */
const givers = ['key-worker', 'home-team', 'home-manager'] as const
const seconds = [...givers, 'agency-worker'] as const

const evening = { happenedAt: '2026-05-04T19:30:00.000Z' }

/** A medicine that nobody has ordered. */
const unknown = (home: TestHome) => ({ ...tom(home), id: nobody(), medicineId: nobody() })

export const health: Rows = {
  'health.tellAllergy': {
    may: arrangers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      kind: 'allergy',
      substance: 'Nuts',
      whatHappens: 'His lips swell.',
      howBad: 'Hard to breathe',
      whatToDo: 'Pen, then 999.',
      saidBy: 'Dr Bello',
    }),
  },
  'health.endAllergy': {
    may: arrangers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      allergyId: nobody(),
      saidBy: 'Dr Bello',
      because: 'Tested again.',
    }),
    answer: 404,
  },
  'health.tellNoAllergies': {
    may: arrangers,
    input: (home) => ({ childId: home.tom, id: nobody(), saidBy: 'Mum' }),
    // One stands: the row above told it.
    answer: 422,
  },
  'health.addAppointment': {
    may: arrangers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      withWhom: 'The dentist',
      atPlace: 'High Street',
      whatFor: 'A look at his teeth',
      on: '2026-05-12',
      at: '15:30',
    }),
  },
  'health.tellOutcome': {
    may: seconds,
    input: (home) => ({ ...tom(home), id: nobody(), appointmentId: nobody(), outcome: 'went', words: '' }),
    answer: 404,
  },
  'health.writeMedicine': {
    may: arrangers,
    input: (home) => ({ ...aMedicine, ...unknown(home), because: 'Ordered by Dr Bello.' }),
  },
  'health.stopMedicine': {
    may: arrangers,
    input: (home) => ({ ...unknown(home), because: 'The course is over.' }),
    answer: 404,
  },
  'health.giveMedicine': {
    may: givers,
    input: (home) => ({
      ...unknown(home),
      ...evening,
      versionId: nobody(),
      answer: 'given',
      amount: 1,
      because: '',
      warned: [],
    }),
    answer: 404,
  },
  'health.confirm': {
    may: seconds,
    input: (home) => ({ ...tom(home), id: nobody(), about: nobody() }),
    answer: 404,
  },
  'health.tellEffect': {
    may: seconds,
    input: (home) => ({
      ...tom(home),
      ...evening,
      id: nobody(),
      givingId: nobody(),
      shape: 'calm',
      words: '',
    }),
    answer: 404,
  },
  'health.tellMatter': {
    may: seconds,
    input: (home) => ({
      ...unknown(home),
      ...evening,
      kind: 'wrong-dose',
      words: 'Two instead of one.',
      hardMomentId: nobody(),
    }),
    answer: 404,
  },
  'health.tellStock': {
    may: givers,
    input: (home) => ({ ...unknown(home), ...evening, kind: 'in', amount: 28, words: '' }),
    answer: 404,
  },
  'health.readHealth': { may: readers, input: tom },
  'health.readRound': {
    may: ['key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
  'health.readChart': { may: readers, input: (home) => ({ ...tom(home), month: '2026-05' }) },
  'health.readWhoGives': { may: ['home-manager'], input: (home) => ({ homeId: home.homeId }) },
  'health.sayWhoGives': {
    may: ['home-manager'],
    input: (home) => ({ id: nobody(), homeId: home.homeId, personId: home.people.asha, may: false }),
  },
}

const aMedicine = {
  kind: 'homely',
  name: 'Paracetamol',
  strength: '500 mg',
  form: 'tablet',
  dose: 'One tablet',
  amount: 1,
  unit: 'tablets',
  route: 'By mouth',
  whatFor: 'Headache',
  prescriber: '',
  startsOn: '2026-05-04',
  given: 'as-needed',
  times: [],
  weekDays: [],
  everyDays: 1,
  lateAfterMinutes: 60,
  neededWhen: 'He holds his head.',
  tryFirst: 'Water and quiet',
  effectAfterMinutes: 60,
  controlled: false,
  byTwo: false,
  storedWhere: 'Office cupboard',
}
