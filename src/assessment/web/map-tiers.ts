import { scoreBand } from '#measurement/functioning-map.ts'
import type { MapLevel, MapTier } from '#platform/web/pictures/developmental-map.tsx'
import type { MapView } from '../contract/map.ts'
import { type DomainId, domains, type FunctionId, functionsOf } from '../map/functions.ts'
import { firstPriority, type SheetScores, stepOf } from '../map/score.ts'
import { hintOfDomain, nameOfDomain, nameOfFunction, nameOfStep } from './words.ts'

export type MapState = 'calm' | 'stress'

interface Shown {
  now: SheetScores
  came?: SheetScores | undefined
  state: MapState
  /** The functions that are outlined: a place to begin. */
  begin?: readonly FunctionId[]
}

/** One view as the picture draws it: thinking on top, the body below, for that is what carries. */
export function tiersOf({ now, came, state, begin = [] }: Shown): MapTier[] {
  return domains.toReversed().map(({ id }) => ({
    name: nameOfDomain(id),
    hint: hintOfDomain(id),
    windows: functionsOf(id).map((one) => ({
      name: nameOfFunction(one.id),
      now: levelOf(now, one.id, state),
      came: came ? levelOf(came, one.id, state) : null,
      words: wordsOf(levelOf(now, one.id, state)),
      workingOn: begin.includes(one.id),
    })),
  }))
}

const FEW = 2

/** Where this view says to begin: what is lowest in the lowest-lying area under 65. */
export function placesToBegin(scores: SheetScores): FunctionId[] {
  const area = firstPriority(calmDomains(scores))
  if (area === null) return []
  return functionsOf(area)
    .flatMap(({ id }) => {
      const { calm } = scores.functions[id]
      return calm !== null && scoreBand(calm) === 'priority' ? [{ id, calm }] : []
    })
    .toSorted((one, other) => one.calm - other.calm)
    .slice(0, FEW)
    .map(({ id }) => id)
}

/** The four areas in calm moments. */
export function calmDomains({ domains: of }: SheetScores): Record<DomainId, number | null> {
  return {
    senses: of.senses.calm,
    regulation: of.regulation.calm,
    relating: of.relating.calm,
    thinking: of.thinking.calm,
  }
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
