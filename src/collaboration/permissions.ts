import { may } from '#platform/permissions.ts'

/** The young person's space is theirs. */
export const ownSpace = may('collaboration.own-space', ['child'])

/** Say how one saw what was written: the child alone speaks for themself. */
export const saySide = may('collaboration.say-side', ['child'])

/** Read what stands beside what was written: easy words, the child's side, what was answered. */
export const readBeside = may('collaboration.read-beside', [
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

/** Write a note in words that the child reads easily. Whoever writes notes may. */
export const writeEasyWords = may('collaboration.write-easy-words', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
])

/** Say to the child that one has seen their side. */
export const answerSide = may('collaboration.answer-side', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])
