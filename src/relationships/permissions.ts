import { may } from '#platform/permissions.ts'

/** See who is around a child and how it is between them. The child reads their own. */
export const readAround = may('relationships.read-around', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'emergency',
])

/** Tell how it is between a child and somebody: the child, or who writes down what the child or an adult says. */
export const tellAround = may('relationships.tell-around', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** Agree a next step for a tie and say that it was done. */
export const takeSteps = may('relationships.take-steps', [
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
])

/** See who may come to live in a home, beside those who live there. */
export const readReferrals = may('relationships.read-referrals', [
  'home-manager',
  'clinician',
  'responsible-individual',
])

/** Keep what is known of a child who may come. */
export const writeReferral = may('relationships.write-referral', ['home-manager', 'responsible-individual'])

/** Answer what is asked about a child who may come and one who lives here. */
export const thinkAboutReferral = may('relationships.think-about-referral', readReferrals.relations)

/** Let a child who is welcome move in: their record begins with what was known before. */
export const admitReferred = may('relationships.admit-referred', ['home-manager'])

/** Decide whether a child may come. */
export const decideReferral = may('relationships.decide-referral', ['home-manager'])
