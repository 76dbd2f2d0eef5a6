import { readFileSync } from 'node:fs'
import { idOf } from '#platform/server/id-of.ts'
import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'
import { there } from './there.ts'

const fillers = ['child', 'key-worker', 'home-team', 'home-manager', 'clinician'] as const
const askers = ['key-worker', 'home-team', 'home-manager', 'clinician'] as const
const recorders = ['key-worker', 'home-manager', 'clinician'] as const

const { questionnaire } = JSON.parse(readFileSync('src/instruments/own/session-check.json', 'utf8'))
const sessionCheck = (home: TestHome) => ({ ...tom(home), instrument: 'session-check' })
const told = (home: TestHome) => ({
  ...sessionCheck(home),
  id: nobody(),
  respondent: 'self',
  respondentName: '',
  happenedAt: '2026-05-04T19:30:00.000Z',
})
const ofResult = (home: TestHome) => ({ ...tom(home), id: nobody(), resultId: there(home, 'result') })
const held = { token: 'A'.repeat(43), code: '123456' }
const ofNoAsk = (home: TestHome) => ({ ...tom(home), id: nobody(), askId: nobody() })

export const instruments: Rows = {
  'instruments.readInstruments': {
    may: [
      'home-team',
      'home-manager',
      'clinician',
      'clinical-supervisor',
      'responsible-individual',
      'administrator',
    ],
    input: () => ({}),
  },
  'instruments.bringInForm': {
    may: ['home-manager', 'clinician', 'administrator'],
    input: () => ({
      id: nobody(),
      instrument: 'own-evening',
      name: 'How the evening was',
      file: questionnaire,
      rights: 'Written by the team.',
    }),
  },
  'instruments.recordTerms': {
    may: ['administrator'],
    input: () => ({
      id: nobody(),
      instrument: 'who-5',
      words: 'By the licence on its page.',
      agreedOn: '2026-05-01',
    }),
  },
  'instruments.listForms': { may: fillers, input: tom },
  'instruments.readForm': { may: fillers, input: sessionCheck },
  'instruments.saveAnswers': {
    may: fillers,
    input: (home) => ({ ...sessionCheck(home), answers: {}, skipped: [] }),
  },
  'instruments.fillIn': {
    may: fillers,
    input: (home) => ({ ...told(home), answers: {}, skipped: [] }),
  },
  'instruments.recordResult': {
    may: recorders,
    input: (home) => ({
      ...told(home),
      instrument: 'sdq',
      scores: [{ scale: 'total', score: 12 }],
      words: '',
    }),
  },
  'instruments.setAside': {
    may: recorders,
    input: (home) => ({ ...ofResult(home), because: 'It was about somebody else.' }),
  },
  'instruments.answerFlag': {
    may: ['home-manager', 'clinician'],
    input: (home) => ({ ...ofResult(home), words: 'Spoke with the doctor.' }),
  },
  'instruments.makeLink': {
    may: recorders,
    input: (home) => ({
      ...{ ...tom(home), id: nobody(), instrument: 'congruence', respondent: 'clinician', name: 'Dr Bello' },
      ...{ because: 'You see him each week.', days: 7 },
    }),
  },
  'instruments.renewLink': {
    may: recorders,
    answer: 404,
    input: (home) => ({ ...tom(home), id: nobody(), linkId: nobody(), days: 7 }),
  },
  'instruments.revokeLink': {
    may: recorders,
    input: (home) => ({ ...tom(home), linkId: there(home, 'link') }),
  },
  'instruments.listLinks': { may: recorders, input: tom },
  'instruments.openLink': { may: 'anyone', answer: 404, input: () => held },
  'instruments.saveByLink': {
    may: 'anyone',
    answer: 404,
    input: () => ({ ...held, answers: {}, skipped: [] }),
  },
  'instruments.handInByLink': {
    may: 'anyone',
    answer: 404,
    input: () => ({ ...held, id: nobody(), answers: {}, skipped: [] }),
  },
  'instruments.readResults': {
    may: ['key-worker', 'home-manager', 'clinician', 'responsible-individual', 'placing-authority'],
    input: tom,
  },
  'instruments.readFilled': {
    may: ['key-worker', 'home-manager', 'clinician', 'responsible-individual', 'placing-authority'],
    input: (home) => ({ ...tom(home), resultId: there(home, 'result') }),
  },
  'instruments.keepAnswerFile': {
    may: fillers,
    // The form asks for no file: that is said to who may fill it in, and to nobody else.
    answer: 422,
    input: (home) => ({ ...sessionCheck(home), id: nobody(), bytes: 'A'.repeat(40) }),
  },
  'instruments.openAnswerFile': {
    may: [
      ...(['child', 'key-worker', 'home-manager', 'clinician'] as const),
      ...(['responsible-individual', 'placing-authority'] as const),
    ],
    answer: 404,
    input: (home) => ({ ...tom(home), resultId: there(home, 'result'), fileId: nobody() }),
  },
  'instruments.askForForm': {
    may: askers,
    // Asked for twice is refused, and the same asking told twice is one.
    input: (home) => ({
      ...{ ...sessionCheck(home), id: idOf(home.organisationId, 'asked for a session check') },
      words: 'So that we do more of what is good.',
    }),
  },
  'instruments.withdrawAsk': { may: askers, answer: 404, input: ofNoAsk },
  'instruments.declineAsk': {
    may: ['child'],
    input: (home) => ({
      ...{ ...tom(home), id: nobody(), askId: there(home, 'ask'), because: '' },
      happenedAt: '2026-05-04T19:30:00.000Z',
    }),
  },
  'instruments.readAsks': { may: askers, input: tom },
  'instruments.readMyForms': { may: ['child'], input: tom },
  'instruments.readMyAnswers': {
    may: ['child'],
    answer: 404,
    input: (home) => ({ ...tom(home), resultId: nobody() }),
  },
}
