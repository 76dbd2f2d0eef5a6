import { may } from '#platform/permissions.ts'

/** Say how one arrives at or leaves a shift in a home, who sees it, and ask for a word: everyone who works there. */
export const checkIn = may('team.check-in', ['home-team', 'agency-worker', 'home-manager', 'clinician'])

/**
 * See how the team of a home is. What each of the two sees of whom is decided in the database:
 * the supervisor the shapes of those they supervise, the manager what is shared.
 */
export const readTeam = may('team.read', ['home-manager', 'clinical-supervisor'])

/** Offer support to someone of the team, and say that supervision took place. */
export const careForTeam = may('team.care', ['home-manager', 'clinical-supervisor'])

/** Say that a word someone asked for was had: whoever asked, or was asked. */
export const settleWord = may('team.settle-word', [
  'home-team',
  'agency-worker',
  'home-manager',
  'clinician',
  'clinical-supervisor',
])

/** Know who of the team was there in a hard moment and waits for a talk: that is in the children's records. */
export const readTalks = may('team.read-talks', ['home-manager'])
