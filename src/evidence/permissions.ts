import { may } from '#platform/permissions.ts'

/** Read what shows that care is working for a child, and make it into a document: a disclosure that is kept. */
export const readEvidence = may('evidence.read', [
  'key-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])
