import { may } from '#platform/permissions.ts'

/** Read what shows that care is working for a child, and make it into a document: a disclosure that is kept. */
export const readEvidence = may('evidence.read', [
  'key-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])

/** See what a visitor to the home would ask: those who answer for it. */
export const readVisit = may('evidence.read-visit', ['home-manager', 'clinician', 'responsible-individual'])
