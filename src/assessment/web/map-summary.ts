import type { MapView } from '../contract/map.ts'
import { domains } from '../map/functions.ts'
import { firstPriority, type SheetScores } from '../map/score.ts'
import { calmDomains } from './map-tiers.ts'
import { nameOfDomain, nameOfRole, say } from './words.ts'

/** Who sees it so: 'Amina, key worker'. */
export function nameOfView({ rater, role, withWhom }: Pick<MapView, 'rater' | 'role' | 'withWhom'>): string {
  return withWhom
    ? say('viewWith', { rater, withWhom, role: nameOfRole(role) })
    : say('view', { rater, role: nameOfRole(role) })
}

/** Whose eyes: the person's name alone, with the role where one name stands for two views. */
export function shortNameOf(view: MapView, among: readonly MapView[]): string {
  const eyes = (one: MapView) => one.withWhom || one.rater
  return among.filter((one) => eyes(one) === eyes(view)).length > 1 ? nameOfView(view) : eyes(view)
}

/**
 * One view of the map in a few sentences. Says nothing of an area that was not seen enough. A young person reads of
 * themself without points, and nobody tells them where to begin with them.
 */
export function summaryOf(rater: string, scores: SheetScores, forChild = false): string {
  const calm = known(scores, 'calm')
  const strongest = calm.at(0)
  const lowest = calm.at(-1)
  if (!strongest || !lowest) return say('sumNothing')
  const differs = lowest.score < strongest.score
  return [
    say('sumStrong', { rater, domain: nameOfDomain(strongest.id) }),
    differs && say('sumLow', { domain: nameOfDomain(lowest.id) }),
    dropIn(scores, forChild),
    !forChild && startIn(scores),
  ]
    .filter(Boolean)
    .join(' ')
}

function known(scores: SheetScores, what: 'calm' | 'stressDrop') {
  return domains
    .flatMap(({ id }) => {
      const score = scores.domains[id][what]
      return score === null ? [] : [{ id, score }]
    })
    .toSorted((one, other) => other.score - one.score)
}

function dropIn(scores: SheetScores, forChild: boolean): string | false {
  const most = known(scores, 'stressDrop').at(0)
  if (!most || most.score < 1) return false
  if (forChild) return say('sumDropChild', { domain: nameOfDomain(most.id) })
  return say('sumDrop', { domain: nameOfDomain(most.id), drop: Math.round(most.score) })
}

function startIn(scores: SheetScores): string | false {
  const first = firstPriority(calmDomains(scores))
  return first !== null && say('sumStart', { domain: nameOfDomain(first) })
}
