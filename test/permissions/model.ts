import { fourElements } from '#model/templates/four-elements.ts'
import type { TestHome } from '../a-home.ts'
import { nobody, type Rows, tom } from './row.ts'

/** The same each time: a repeat is answered like the first. */
const first = nobody()
const second = nobody()

const everyoneOfTheProvider = [
  'home-team',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
  'administrator',
] as const

const done = () => ({ id: nobody(), doneOn: '2026-05-04', words: 'It took place.' })

export const model: Rows = {
  'model.readTemplates': { may: everyoneOfTheProvider, input: () => ({}) },
  'model.readModel': { may: everyoneOfTheProvider, input: () => ({}) },
  'model.adoptTemplate': {
    may: ['home-manager', 'administrator'],
    input: () => ({ id: first, templateId: 'four-elements' }),
  },
  'model.publishModel': {
    may: ['home-manager', 'administrator'],
    input: () => ({ id: second, basedOn: 1, document: fourElements, because: 'To try it.' }),
  },
  'model.readDue': {
    may: ['key-worker', 'home-team', 'home-manager', 'clinician', 'responsible-individual'],
    input: () => ({}),
  },
  'model.tellDone': {
    may: ['key-worker', 'home-team', 'home-manager', 'clinician'],
    input: (home: TestHome) => ({ ...done(), ...tom(home), rhythmId: 'weekly-key-work' }),
  },
  'model.tellHomeDone': {
    may: ['home-team', 'home-manager', 'clinician'],
    input: (home: TestHome) => ({ ...done(), homeId: home.homeId, rhythmId: 'team-thinks' }),
  },
}
