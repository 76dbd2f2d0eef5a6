import type { MapLevel, MapTier } from '#platform/web/pictures/developmental-map.tsx'
import type { MapView } from '../contract/map.ts'
import { domains, type FunctionId, functionsOf } from '../map/functions.ts'
import { type SheetScores, stepOf } from '../map/score.ts'
import { hintOfDomain, nameOfDomain, nameOfFunction, nameOfStep } from './words.ts'

export type MapState = 'calm' | 'stress'

interface Shown {
  now: SheetScores
  came?: SheetScores | undefined
  state: MapState
  /** The functions that are outlined: a place to begin. */
  low: readonly FunctionId[]
}

/** One view as the picture draws it: thinking on top, the body below, for that is what carries. */
export function tiersOf({ now, came, state, low }: Shown): MapTier[] {
  return domains.toReversed().map(({ id }) => ({
    name: nameOfDomain(id),
    hint: hintOfDomain(id),
    windows: functionsOf(id).map((one) => ({
      name: nameOfFunction(one.id),
      now: levelOf(now, one.id, state),
      came: came ? levelOf(came, one.id, state) : null,
      words: wordsOf(levelOf(now, one.id, state)),
      workingOn: low.includes(one.id),
    })),
  }))
}

function levelOf(scores: SheetScores, id: FunctionId, state: MapState): MapLevel | null {
  const score = scores.functions[id][state]
  return score === null ? null : stepOf(score)
}

function wordsOf(level: MapLevel | null): string {
  return level === null ? '' : nameOfStep(level)
}

/** The view of then that belongs beside a view of now: the same person, or else the same place to see from. */
export function sameView(view: MapView, among: readonly MapView[]): MapView | undefined {
  const sameRole = among.filter(({ role }) => role === view.role)
  return sameRole.find(({ rater }) => rater === view.rater) ?? sameRole[0]
}
