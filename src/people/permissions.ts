import { may } from '#platform/permissions.ts'

/** Open the page of a child: who they are, who is around them. */
export const readChild = may('people.read-child', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'placing-authority',
  'emergency',
])

/** See who the children are: by first name and face, for whoever is with them on a shift too. */
export const listChildren = may('people.list-children', [...readChild.relations, 'agency-worker'])

/** Write down who a child is and who is around them. */
export const writeChild = may('people.write-child', ['key-worker', 'home-manager', 'clinician'])

/** Keep what a child said, in their own words. */
export const tellOwnWords = may('people.tell-own-words', [
  'child',
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
])

/** Say who belongs to a child's care team. */
export const arrangeCareTeam = may('people.arrange-care-team', ['home-manager'])

/** Bring a child into a home, and say when they move on. */
export const arrangeStay = may('people.arrange-stay', ['home-manager', 'administrator'])

/** See who works in a home. */
export const readHome = may('people.read-home', [
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
  'administrator',
])
export const manageHome = may('people.manage-home', ['home-manager', 'administrator'])

/** Add people, homes and ties for the whole provider. */
export const manageOrganisation = may('people.manage-organisation', ['administrator'])

/** Open a record in an emergency: whoever works here, in whichever home. Family and other children never. */
export const openInEmergency = may('people.open-in-emergency', [
  'home-team',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
])

/** See who looked at the record. */
export const readLooks = may('people.read-looks', ['child', 'home-manager'])

/** Review an opening in an emergency. */
export const reviewBreakGlass = may('people.review-break-glass', ['home-manager'])

/** See what somebody wrote whose access ended before it arrived, and decide what becomes of it. */
export const decideLeftBehind = may('people.decide-left-behind', ['home-manager'])
