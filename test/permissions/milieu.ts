import { nobody, type Rows, tom } from './row.ts'

/** In a round in which nobody was asked. */
const said = () => ({
  id: nobody(),
  roundId: nobody(),
  answers: [{ question: '1', value: 4 }],
  happenedAt: '2026-05-04T19:30:00.000Z',
})

export const milieu: Rows = {
  'milieu.openRound': {
    may: ['home-manager'],
    input: (home) => ({ id: nobody(), homeId: home.homeId, kind: 'milieu-pulse' }),
  },
  'milieu.answer': { may: 'signed-in', answer: 404, input: said },
  'milieu.answerBeside': {
    may: ['key-worker', 'home-team', 'clinician'],
    answer: 404,
    input: (home) => ({ ...tom(home), ...said() }),
  },
  'milieu.tellWords': {
    may: 'signed-in',
    answer: 404,
    input: () => ({
      ...{ id: nobody(), roundId: nobody(), words: 'A quiet room.', shares: false },
      happenedAt: '2026-05-04T19:30:00.000Z',
    }),
  },
  'milieu.readAsked': { may: 'signed-in', input: () => ({}) },
  'milieu.readSaidBefore': { may: 'signed-in', input: () => ({}) },
  'milieu.readCameOut': { may: 'signed-in', input: () => ({}) },
  'milieu.readAskedBeside': { may: ['key-worker', 'home-team', 'clinician'], input: tom },
  'milieu.readHouse': {
    may: ['home-team', 'home-manager', 'clinician', 'clinical-supervisor', 'responsible-individual'],
    input: (home) => ({ homeId: home.homeId }),
  },
}
