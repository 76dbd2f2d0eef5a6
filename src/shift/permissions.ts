import { may } from '#platform/permissions.ts'

/** See who is on, now and by the rota. */
export const readRota = may('shift.read-rota', [
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** See who is here tonight: the child, by first names and faces. */
export const readHereTonight = may('shift.read-here-tonight', ['child'])

/** Plan the rota, say for others when they really worked, and bring in an agency worker for some days. */
export const planRota = may('shift.plan-rota', ['home-manager'])

/** Say that one is here, or leaves. */
export const sayHere = may('shift.say-here', ['home-team', 'agency-worker', 'home-manager', 'clinician'])

/** Sign visitors in and out. */
export const signVisitors = may('shift.sign-visitors', sayHere.relations)

/** See who visited. */
export const readVisitors = may('shift.read-visitors', readRota.relations)

/** Give a handover and hear one: for each young person what to hold in mind. */
export const handOver = may('shift.hand-over', sayHere.relations)

/** See which adults a child saw, and how many of them the child knows. */
export const readContinuity = may('shift.read-continuity', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
])
