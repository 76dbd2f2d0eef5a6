import { may } from '#platform/permissions.ts'

/** Read what happened in a child's life. The child reads their own, but what is kept from them for a reason. */
export const readRecords = may('records.read', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'emergency',
])

/** Search in all that one may read; in which parts of it, each child’s own permissions say. */
export const searchRecords = may('records.search', [...readRecords.relations, 'placing-authority'])

/** See how the children of a home are tonight. */
export const readTonight = may('records.read-tonight', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** Write a note or a hard moment, and set one right. Who was there in an emergency writes too. */
export const writeRecords = may('records.write', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'emergency',
])

/** Look again at why a note is kept from the child. */
export const reviewKept = may('records.review-kept', ['key-worker', 'home-manager', 'clinician'])

/** Keep a photo or a drawing for a child; the child keeps their own. */
export const keepMemory = may('records.keep-memory', [
  'child',
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
])

/** Know which words the home asks about while one writes. */
export const readGentleWords = may('records.read-gentle-words', [
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
])

/** Say which words the home asks about. */
export const changeGentleWords = may('records.change-gentle-words', ['home-manager'])
