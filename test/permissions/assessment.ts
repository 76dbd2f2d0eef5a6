import { randomUUID } from 'node:crypto'
import { nobody, type Rows, tom } from './row.ts'

const readers = [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
] as const
const raters = ['child', 'key-worker', 'home-team', 'home-manager', 'clinician'] as const
const writers = ['key-worker', 'home-manager', 'clinician'] as const
const historians = [...writers, 'placing-authority'] as const

/** The same assessment and piece in every row: the first that may makes it, a repeat changes nothing. */
const assessmentId = randomUUID()
const eventId = randomUUID()
const formulationId = randomUUID()
const nmtId = randomUUID()
const adults = readers.filter((one) => one !== 'child')
const noParts = { happened: [], learned: [], 'sets-off': [], strong: [], needs: [] }

export const assessment: Rows = {
  'assessment.openAssessment': {
    may: writers,
    input: (home) => ({ ...tom(home), id: assessmentId, kind: 'opening' }),
  },
  'assessment.readAssessments': { may: readers, input: tom },
  'assessment.completeAssessment': {
    may: writers,
    answer: 409,
    input: (home) => ({ ...tom(home), assessmentId }),
  },
  'assessment.saveSheet': {
    may: raters,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      assessmentId,
      role: 'young-person',
      withWhom: '',
      answers: [],
      sign: false,
    }),
  },
  'assessment.readSheet': {
    may: raters,
    input: (home) => ({ ...tom(home), assessmentId, role: 'young-person' }),
  },
  'assessment.readMap': { may: readers, input: tom },
  'assessment.readUnderstanding': { may: readers, input: tom },
  'assessment.writeMeaning': {
    may: writers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      assessmentId,
      place: 1,
      title: 'At bedtime, stay near',
      words: 'The same order every night.',
      icon: 'moon',
      functionIds: [],
    }),
  },
  'assessment.addLifeEvent': {
    may: historians,
    input: (home) => ({
      ...tom(home),
      event: {
        id: eventId,
        period: '1-3',
        kind: 'adversity',
        title: 'A hard year',
        words: '',
        source: '',
        closed: true,
      },
    }),
  },
  'assessment.openEvent': {
    may: historians,
    input: (home) => ({ ...tom(home), id: nobody(), eventId }),
  },
  'assessment.addStrength': {
    may: raters,
    input: (home) => ({ ...tom(home), strength: { id: nobody(), words: 'Drums', saidBy: 'Nana' } }),
  },
  'assessment.writeFormulation': {
    may: writers,
    input: (home) => ({
      ...tom(home),
      id: formulationId,
      basedOn: 0,
      parts: { ...noParts, strong: [{ says: 'Drums hold him.', source: { kind: 'child-said' } }] },
      withChild: 'did-not-want',
      whyNot: '',
      withWhom: '',
    }),
  },
  'assessment.openFormulation': {
    may: writers,
    input: (home) => ({ ...tom(home), id: nobody(), formulationId }),
  },
  'assessment.tellOwnFormulation': {
    may: raters,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      saidAt: home.clock.now.toISOString(),
      parts: { happened: '', learned: '', 'sets-off': '', strong: 'drums', needs: '' },
    }),
  },
  'assessment.readFormulation': { may: readers, input: tom },
  'assessment.readSources': { may: writers, input: tom },
  'assessment.readOpening': { may: readers, input: tom },
  'assessment.sayPart': {
    may: raters.filter((one) => one !== 'child'),
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      assessmentId,
      part: 'known',
      state: 'begun',
      missing: '',
    }),
  },
  'assessment.addFinding': {
    may: raters,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      part: 'known',
      words: 'He slept at Nana’s.',
      fromChild: false,
      knownFrom: 'Northshire',
    }),
  },
  'assessment.recordNmt': {
    may: ['home-manager', 'clinician'],
    input: (home) => ({
      ...tom(home),
      id: nmtId,
      assessedOn: '2026-04-20',
      assessor: 'Dr Lund',
      certification: 'NMT Phase II',
      domains: [{ domain: 'sensory', percent: 72 }],
      words: '',
      report: Buffer.from('%PDF-1.4\n%%EOF').toString('base64url'),
    }),
  },
  'assessment.readNmt': { may: adults, input: tom },
  'assessment.openNmtReport': { may: adults, input: (home) => ({ ...tom(home), resultId: nmtId }) },
}
