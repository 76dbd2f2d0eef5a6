import type { Rows } from './row.ts'

const reminded = [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
] as const

export const reminders: Rows = {
  'reminders.readDuties': { may: reminded, input: (home) => ({ homeId: home.homeId }) },
}
