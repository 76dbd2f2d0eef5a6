import { may } from '#platform/permissions.ts'

/** Read time together, what was promised, the timetable and family time. The child reads their own. */
export const readTime = may('key-work.read-time', [
  'child',
  'key-worker',
  'home-team',
  'home-manager',
  'clinician',
  'responsible-individual',
  'emergency',
])

/** Begin and close time together, say whether a promise was kept, set a time in the week. */
export const spendTime = may('key-work.spend-time', ['key-worker', 'home-team', 'home-manager', 'clinician'])

/** Say how time together was: the child, or who writes down what the child says. */
export const tellSummary = may('key-work.tell-summary', ['child', ...spendTime.relations])

/** Say that a thing of the plan was done, or how family time went: whoever is on the shift. */
export const tellTime = may('key-work.tell-time', [...spendTime.relations, 'agency-worker'])

/** Keep who may call or visit. */
export const agreeFamilyTime = may('key-work.agree-family-time', ['key-worker', 'home-manager'])

/** See what is planned in a home today, and who may call or visit. */
export const readToday = may('key-work.read-today', [
  'key-worker',
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'responsible-individual',
])
