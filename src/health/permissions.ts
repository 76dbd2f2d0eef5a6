import { may } from '#platform/permissions.ts'

/** Read a child’s health: allergies, medicines, appointments. The child reads their own. */
export const readHealth = may('health.read', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
  'emergency',
])

/** See the medicine round of a home, with the allergies of its children. */
export const readRound = may('health.read-round', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** Say what a child must not have, what the doctor ordered, and where they are expected. */
export const arrangeHealth = may('health.arrange', ['key-worker', 'home-team', 'home-manager', 'clinician'])

/**
 * Give a medicine and say what came of it. Those who give are trained and signed off: the home’s own team is
 * by being on the team, an agency worker only where the manager has said so for them (`gives_medicine`).
 */
export const giveMedicine = may('health.give', ['key-worker', 'home-team', 'agency-worker', 'home-manager'])

/** Be the second person: see it and say so. An agency worker may, too. */
export const confirmMedicine = may('health.confirm', giveMedicine.relations)

/** Sign somebody off to give medicines in a home. */
export const signOff = may('health.sign-off', ['home-manager'])
