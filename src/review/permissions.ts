import { may } from '#platform/permissions.ts'

/** See the tracks and how they were scored. */
export const readTracks = may('review.read-tracks', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])

/** Choose tracks with the child, and end one. */
export const writeTracks = may('review.write-tracks', ['key-worker', 'home-manager', 'clinician'])

/** Say where one sees the child on a track; the child says so for themself. */
export const scoreTracks = may('review.score-tracks', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Read the pack of a meeting: notes, hard moments, what helped. */
export const readPack = may('review.read-pack', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** See the hard moments of a whole home by week: who may read the pack of a meeting there. */
export const readHomeMoments = may('review.read-home-moments', readPack.relations)

/** Read that a meeting was held and what it decided. */
export const readDecisions = may('review.read-decisions', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])

/** Hold a meeting: decide, close it, write to the child. */
export const holdMeeting = may('review.hold-meeting', ['home-manager', 'clinician'])

/** Say that a decision has been carried out. */
export const carryOut = may('review.carry-out', ['key-worker', 'home-team', 'home-manager', 'clinician'])

/** Read the letters that were sent to the child. */
export const readLetters = may('review.read-letters', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])
