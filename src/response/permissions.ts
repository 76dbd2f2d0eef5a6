import { may } from '#platform/permissions.ts'

/** Read the plan, its versions and who agrees. */
export const readPlan = may('response.read-plan', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
  'emergency',
])

/** Write a draft, weigh suggestions, and put a new version in force. */
export const changePlan = may('response.change-plan', ['key-worker', 'home-manager', 'clinician'])

/** Agree to the plan, or say what should change: those whose yes it needs, the child first. */
export const agreeToPlan = may('response.agree-to-plan', [
  'child',
  'key-worker',
  'home-manager',
  'clinician',
  'placing-authority',
])

/** Have the plan in the hand on a shift. */
export const readShiftCards = may('response.read-shift-cards', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'emergency',
])

/** Say that one has read a version of the plan: adults only. */
export const markRead = may('response.mark-read', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
])

/** Say yes please, maybe or no thanks to an idea: the child, or an adult who writes it down for them. */
export const voteOnIdea = may('response.vote-on-idea', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Read the library of strategies, and write, change and lay aside the provider's own. */
export const keepLibrary = may('response.keep-library', ['home-manager', 'clinician', 'administrator'])

/** Read what could harm a child and what is done about it: whoever reads the plan. */
export const readRisks = may('response.read-risks', readPlan.relations)

/** Look again at what could harm a child, and sign it. */
export const signRisks = may('response.sign-risks', ['key-worker', 'home-manager', 'clinician'])

/** Choose how the young person reads their plan: they themselves, or an adult with them. */
export const chooseReading = may('response.choose-reading', [
  'child',
  'key-worker',
  'home-manager',
  'clinician',
])
