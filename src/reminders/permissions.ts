import { may } from '#platform/permissions.ts'

/** See what is open and falls to oneself. */
export const readDuties = may('reminders.read-duties', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
])
