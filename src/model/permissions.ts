import { may } from '#platform/permissions.ts'

/** Read the provider's model of care: everyone who works with it. */
export const readModel = may('model.read', [
  'home-team',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
  'administrator',
])

/** Take up a model and change it. */
export const manageModel = may('model.manage', ['home-manager', 'administrator'])

/** See what is due for a child and for a home. */
export const readDue = may('model.read-due', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** Say that something that comes round took place. */
export const tellDone = may('model.tell-done', ['key-worker', 'home-team', 'home-manager', 'clinician'])
