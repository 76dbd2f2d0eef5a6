import { nobody, type Rows, tom } from './row.ts'

const may = [
  'key-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
] as const
/** Two days that end on the evening of the test home. */
const days = { from: '2026-05-03', to: '2026-05-04' }

export const evidence: Rows = {
  'evidence.readPack': { may, input: (home) => ({ ...tom(home), ...days }) },
  'evidence.makePdf': {
    may,
    answer: 422,
    input: (home) => ({ ...tom(home), id: nobody(), from: '2026-05-04', to: '2026-05-03' }),
  },
  'evidence.readVisit': {
    may: ['home-manager', 'clinician', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
}
