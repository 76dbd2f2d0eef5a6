import { may } from '#platform/permissions.ts'

/** See how a child is growing and what it means for being with them. */
export const readUnderstanding = may('assessment.read-understanding', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])

/** Begin an assessment and say when it is complete. */
export const holdAssessment = may('assessment.hold-assessment', ['key-worker', 'home-manager', 'clinician'])

/** Fill in the map: everyone who lives or works with the child, and the child. */
export const rateMap = may('assessment.rate-map', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Say what an assessment means for how adults are with the child. */
export const writeMeaning = may('assessment.write-meaning', ['key-worker', 'home-manager', 'clinician'])

/** Write down what happened in a child's life before now. */
export const writeLifeEvent = may('assessment.write-life-event', [
  'key-worker',
  'home-manager',
  'clinician',
  'placing-authority',
])

/** Open a closed piece of a life. The child opens theirs together with one of these. */
export const openLifeEvent = may('assessment.open-life-event', [
  'key-worker',
  'home-manager',
  'clinician',
  'placing-authority',
])

/** Say what is strong in a child. */
export const tellStrength = may('assessment.tell-strength', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Write the shared understanding, and open it with the child. */
export const writeFormulation = may('assessment.write-formulation', [
  'key-worker',
  'home-manager',
  'clinician',
])

/** Keep how the child understands it: the child, or whoever writes it down for them in their words. */
export const tellOwnFormulation = may('assessment.tell-own-formulation', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Do a part of the opening assessment, and say who does which. */
export const workOnOpening = may('assessment.work-on-opening', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Keep what was found out about a child: who is around them, and the child themself. */
export const addFinding = may('assessment.add-finding', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Record what a certified Neurosequential assessor reported. */
export const recordNmt = may('assessment.record-nmt', ['home-manager', 'clinician'])

/** Read it, with the report: adults of the record. A child reads it together with one of them. */
export const readNmt = may('assessment.read-nmt', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])
