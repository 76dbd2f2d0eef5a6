import { randomUUID } from 'node:crypto'
import { emptyPlan } from '#response/plan.ts'
import { aRisk } from '../a-risk.ts'
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
const writers = ['key-worker', 'home-manager', 'clinician'] as const

const librarians = ['home-manager', 'clinician', 'administrator'] as const

/** The first who may puts it in force; the others repeat it, which changes nothing. */
const versionId = randomUUID()
const risksId = randomUUID()

export const response: Rows = {
  'response.readPlan': { may: readers, input: tom },
  'response.publishPlan': {
    may: writers,
    input: (home) => ({ ...tom(home), id: versionId, basedOn: 0, plan: emptyPlan, because: 'A beginning.' }),
  },
  'response.chooseReading': {
    may: ['child', ...writers],
    input: (home) => ({ ...tom(home), id: nobody(), level: 'short' }),
  },
  'response.readChanges': { may: readers, input: (home) => ({ ...tom(home), from: 0, to: 1 }) },
  'response.sayAboutPlan': {
    may: ['child', ...writers, 'placing-authority'],
    input: (home) => ({ ...tom(home), id: nobody(), versionId, verdict: 'agrees', words: '' }),
  },
  'response.readShiftCards': {
    may: [...writers, 'home-team', 'agency-worker', 'responsible-individual', 'emergency'],
    input: (home) => ({ homeId: home.homeId }),
  },
  'response.markPlanRead': {
    may: [...writers, 'home-team', 'agency-worker', 'responsible-individual', 'placing-authority'],
    input: (home) => ({ ...tom(home), id: nobody(), versionId }),
  },
  'response.readDraft': { may: writers, input: tom },
  'response.saveDraft': {
    may: writers,
    input: (home) => ({ ...tom(home), basedOn: 1, plan: emptyPlan, because: '' }),
  },
  'response.layDraftAside': { may: writers, input: tom },
  'response.suggest': { may: writers, input: (home) => ({ ...tom(home), needs: [] }) },
  'response.decideSuggestion': {
    may: writers,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      needId: nobody(),
      strategyId: 'rhythm-break',
      ruleId: 'senses-priority-teen',
      decision: 'declined',
      reason: 'Not this month.',
    }),
  },
  'response.tellCircumstances': {
    may: writers,
    input: (home) => ({ ...tom(home), id: nobody(), flags: [] }),
  },
  'response.readLibrary': { may: librarians, input: () => ({}) },
  'response.writeInLibrary': {
    may: librarians,
    input: () => ({
      id: nobody(),
      key: `own-${nobody()}`,
      basedOn: 0,
      because: 'We do this here.',
      entry: {
        kind: 'exclusion',
        exclusion: {
          flag: 'injury',
          effect: 'care',
          tags: ['exertion'],
          strategies: [],
          because: 'Ask the nurse first.',
          source: 'Our own practice',
        },
      },
    }),
  },
  'response.layAsideInLibrary': {
    may: librarians,
    // There is nothing of this name to lay aside.
    input: () => ({ id: nobody(), key: 'own-nothing', basedOn: 1, because: 'Not used.' }),
    answer: 404,
  },
  'response.readIdeas': { may: readers, input: tom },
  'response.askAboutIdea': {
    may: writers,
    input: (home) => ({ ...tom(home), id: nobody(), strategyId: 'rhythm-break', says: 'Drums in the day?' }),
  },
  'response.voteOnIdea': {
    may: ['child', ...writers, 'home-team'],
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      strategyId: 'rhythm-break',
      title: 'Shared rhythm',
      vote: 'maybe',
      words: '',
      happenedAt: home.clock.now.toISOString(),
    }),
  },
  'response.readRisks': { may: readers, input: tom },
  'response.signRisks': {
    may: writers,
    input: (home) => ({
      ...tom(home),
      id: risksId,
      basedOn: 0,
      planNumber: 1,
      risks: [aRisk({ says: 'Runs when it is loud.' })],
      because: 'A first look.',
      withChild: 'together',
      safetyPlan: 'stays',
      moments: [],
    }),
  },
}
