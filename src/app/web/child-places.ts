import { readHealth } from '#health/permissions.ts'
import { fillIn, readResults } from '#instruments/permissions.ts'
import { readTime } from '#key-work/permissions.ts'
import type { Me } from '#people/contract/sign-in.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows, may, type Permission } from '#platform/permissions.ts'
import { readRecords } from '#records/permissions.ts'
import { readSourcing } from '#sourcing/permissions.ts'

/** The pages of one child, in the order of their tabs: the end of the address and its name in the catalogue. */
export const OF_CHILD = [
  ['', 'today'],
  ['understanding', 'understanding'],
  ['plan', 'plan'],
  ['sourcing', 'sourcing'],
  ['tracks', 'tracks'],
  ['measures', 'measures'],
  ['time', 'timeTogether'],
  ['health', 'health'],
  ['people', 'childPeople'],
  ['chronology', 'timeline'],
  ['words', 'ownWords'],
  ['hard-moments', 'hardMoments'],
  ['evidence', 'evidence'],
] as const

/** What each page about a child needs to be read, where it is not shared with everyone who stands to the child. */
const NEEDS: Partial<Record<(typeof OF_CHILD)[number][0], Permission>> = {
  measures: may('measures', [...fillIn.relations, ...readResults.relations]),
  chronology: readRecords,
  words: readRecords,
  time: readTime,
  health: readHealth,
  sourcing: readSourcing,
  'hard-moments': readRecords,
}

/**
 * The pages of a child that are shared with this person. Who has no tie of their own, but is let in for an
 * emergency, is asked page by page.
 */
export function placesOfChild(me: Me | undefined, childId: ChildId) {
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  return OF_CHILD.filter(([to]) => {
    const permission = NEEDS[to]
    return permission === undefined || mine.length === 0 || allows(permission, mine)
  })
}
