import { may } from '#platform/permissions.ts'

/** Read about a hard moment. The child reads their own, but for what is kept from them for a reason. */
export const readMoments = may('hard-moments.read', [
  'child',
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'emergency',
])

/** See what is still open after the hard moments of a home. */
export const readOpen = may('hard-moments.read-open', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** Tell the facts: who was there. */
export const tellMoments = may('hard-moments.tell', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'emergency',
])

/**
 * Sign the record of a measure: the registered manager, or the responsible individual where the manager was part of
 * it. Decide whether a moment must be notified.
 */
export const signMeasures = may('hard-moments.sign', ['home-manager', 'responsible-individual'])
