import { allows } from '#platform/permissions.ts'
import type { Agreement, PlanPerson, PlanVersion } from '../contract/plan.ts'
import * as permissions from '../permissions.ts'
import type { ResponseId } from '../plan.ts'
import type { TeamMember } from './plan-people.ts'

/** More words than these are read in the record. */
const MOST = 20

/** The adults of today's care team who are asked to read the plan and have not said that they did. */
export function stillToRead(readers: readonly PlanPerson[], team: readonly TeamMember[]): PlanPerson[] {
  const read = new Set<string>(readers.map(({ personId }) => personId))
  return team
    .filter(({ personId, relation }) => !read.has(personId) && allows(permissions.markRead, [relation]))
    .map(({ personId, knownAs, face }) => ({ personId, knownAs, face }))
}

/** A version with the ids of its responses. */
export interface Held {
  number: number
  madeAt: string
  ids: readonly ResponseId[]
}

/** Since which version each response of the first of these stands in the plan without a break; newest first. */
export function sinceWhen([current, ...earlier]: readonly Held[]): PlanVersion['since'] {
  if (!current) return []
  return current.ids.map((responseId) => {
    const gap = earlier.findIndex(({ ids }) => !ids.includes(responseId))
    const unbroken = gap === -1 ? earlier : earlier.slice(0, gap)
    const first = unbroken.at(-1) ?? current
    return { responseId, number: first.number, at: first.madeAt }
  })
}

type Said = Pick<Agreement, 'personId' | 'knownAs' | 'face' | 'verdict' | 'words'> & {
  versionId: string
  at: string
}

/** What people said should change about these versions, newest first: the last words of each about each version. */
export function saidBefore(
  said: readonly Said[],
  versions: readonly { id: string; number: number }[],
): Omit<PlanVersion['saidBefore'][number], 'isChild'>[] {
  const numbers = new Map(versions.map(({ id, number }) => [id, number]))
  return said
    .flatMap(({ personId, knownAs, face, versionId, verdict, words, at }) => {
      const number = numbers.get(versionId)
      return number === undefined || verdict !== 'should-change'
        ? []
        : [{ personId, knownAs, face, number, words, at }]
    })
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, MOST)
}
