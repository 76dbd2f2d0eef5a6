import { may } from '#platform/permissions.ts'

/** Read what is looked for outside the home for a child, and how far it is. */
export const readSourcing = may('sourcing.read', [
  'key-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])

/** Say what is looked for, whom one found, and each step; write the referral letter. */
export const tellSourcing = may('sourcing.tell', ['key-worker', 'home-manager', 'clinician'])

/** Answer for the placing authority, or write down what it answered. */
export const answerApproval = may('sourcing.answer', [
  'key-worker',
  'home-manager',
  'clinician',
  'placing-authority',
])

/** Confirm that a condition of the law is met: those who answer for the care. */
export const confirmCondition = may('sourcing.confirm', ['home-manager', 'clinician', 'placing-authority'])
