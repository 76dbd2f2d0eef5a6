import { may } from '#platform/permissions.ts'

/** The young person's space is theirs. */
export const ownSpace = may('collaboration.own-space', ['child'])

/** Say how one saw what was written: the child alone speaks for themself. */
export const saySide = may('collaboration.say-side', ['child'])

/** Read the child's side of what was written. */
export const readSides = may('collaboration.read-sides', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** See how a child said it is going, as far as the child shows it. */
export const readCheckIns = may('collaboration.read-check-ins', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
])
