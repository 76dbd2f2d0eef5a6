import { may } from '#platform/permissions.ts'

/** Read what follows a hard moment: talks, repair, the safety plan looked at again, what was learned. */
export const readAfter = may('repair.read-after', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'emergency',
])

/** See on the shift what is still open after hard moments. */
export const readOpen = may('repair.read-open', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
])

/**
 * Tell that the child was asked, that someone talked or went back. Whoever was there may have to go back
 * themselves, so an agency worker tells it too.
 */
export const tellAfter = may('repair.tell-after', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'emergency',
])

/** Tell how it was: the child alone speaks for themself. */
export const ownSide = may('repair.own-side', ['child'])

/** Say what was learned from a hard moment. */
export const tellLesson = may('repair.tell-lesson', ['key-worker', 'home-team', 'home-manager', 'clinician'])

/** Look again at what could harm a child, decide what becomes of a lesson, leave a talk to the child: a person, by name. */
export const decideAfter = may('repair.decide-after', ['key-worker', 'home-manager', 'clinician'])
