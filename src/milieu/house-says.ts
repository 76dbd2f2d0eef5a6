import type { Figure, Group, House, Kind, Round, Voice } from './contract.ts'

/** Rounds of one kind that are counted, newest first. */
export function countedOf({ rounds }: House, kind: Kind): Round[] {
  return rounds.filter((round) => round.kind === kind && round.groups.length > 0)
}

/** The round of a kind that is not counted yet. */
export function runningOf({ rounds }: House, kind: Kind): Round | undefined {
  return rounds.find((round) => round.kind === kind && round.groups.length === 0)
}

export function groupOf(round: Round | undefined, voice: Voice): Group | undefined {
  return round?.groups.find((group) => group.voice === voice)
}

export function figureOf(group: Group | undefined, question: string): Figure | undefined {
  return group?.figures.find((figure) => figure.question === question)
}

/** Where a group stands on the scale: its middle answer, or the middle of where its middle half lies. */
export function placeOf({ middle, low, high }: Figure): number {
  return middle ?? (low + high) / 2
}

/** Less than one step on the scale is nothing to speak of among so few. */
const STEP = 1

export type Change = 'higher' | 'lower' | 'same'

export function changeSince(before: Figure | undefined, now: Figure | undefined): Change | undefined {
  if (!before || !now) return undefined
  const moved = placeOf(now) - placeOf(before)
  if (Math.abs(moved) < STEP) return 'same'
  return moved > 0 ? 'higher' : 'lower'
}

const MOSTLY = 4

/** The statement that a group found least true, the first of them; 'none' where all are mostly true. */
export function lowestIn(group: Group): Figure | 'none' | undefined {
  const [lowest] = group.figures.toSorted((one, other) => placeOf(one) - placeOf(other))
  return lowest && placeOf(lowest) >= MOSTLY ? 'none' : lowest
}

/** The statement on which young people and adults stand furthest apart, by a step at least. */
export function furthestApart(young: Group | undefined, adult: Group | undefined): string | undefined {
  const gaps = (young?.figures ?? []).flatMap((figure) => {
    const other = figureOf(adult, figure.question)
    return other ? [{ question: figure.question, gap: Math.abs(placeOf(figure) - placeOf(other)) }] : []
  })
  const [widest] = gaps.toSorted((one, other) => other.gap - one.gap)
  return widest && widest.gap >= STEP ? widest.question : undefined
}

/** On which side of the middle a group stands to a statement, by where its middle half lies; 'between' where on both. */
export function sideOf({ low, high }: Figure): 'true' | 'not-true' | 'between' {
  if (low >= MOSTLY) return 'true'
  return high < MOSTLY ? 'not-true' : 'between'
}
