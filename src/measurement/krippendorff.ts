import { known, total } from './averages.ts'

/** What a distance between two answers means: other, higher in rank, so many points, so many times. */
type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

type Value = number | string

interface Alpha {
  /** 1 is full agreement, 0 what chance would give; null when everybody only ever gave one answer. */
  alpha: number | null
  /** Units that at least two rated, and the ratings on them. */
  units: number
  ratings: number
  /** At least ten units: below that the number says little. */
  enough: boolean
}

type AlphaReading = 'reliable' | 'tentative' | 'not-reliable'

/** An answer, how often it was given, and where it stands. */
interface Answer {
  value: Value
  times: number
  before: number
}

const cohort = 10

/**
 * Do several raters, some with gaps, give the same units the same answers? A row is one rater.
 *
 * α = 1 - (N - 1) Σ o δ² / Σ n n' δ², over the coincidences of answers within units; δ by the level of
 * measurement. Units with fewer than two answers are left out.
 * Source: Krippendorff 2004; 2011 for the distances. Null when no unit has two answers.
 * Throws RangeError for words at any level but nominal, and for numbers below 0 at the ratio level.
 */
export function krippendorff(raters: readonly (readonly (Value | null)[])[], level: Level): Alpha | null {
  const length = Math.max(0, ...raters.map((row) => row.length))
  const units = Array.from({ length }, (_, i) => known(raters.map((row) => row[i]))).filter(
    (unit) => unit.length > 1,
  )
  if (units.length === 0) return null
  refuseStrange(units.flat(), level)
  const answers = answersIn(units.flat())
  const apart = (one: Value, other: Value) => distance(found(answers, one), found(answers, other), level)
  const observed = total(units.map((unit) => allPairs(unit, apart) / (unit.length - 1)))
  const expected = total(
    answers.flatMap((one) => answers.map((other) => one.times * other.times * distance(one, other, level))),
  )
  const n = units.flat().length
  return {
    alpha: expected === 0 ? null : 1 - ((n - 1) * observed) / expected,
    units: units.length,
    ratings: n,
    enough: units.length >= cohort,
  }
}

/** How alpha is usually read: from .80 reliable, from .667 tentative (Krippendorff 2004, not yet checked). */
export function readAlpha(alpha: number): AlphaReading {
  if (alpha >= 0.8) return 'reliable'
  return alpha >= 0.667 ? 'tentative' : 'not-reliable'
}

function refuseStrange(values: readonly Value[], level: Level): void {
  if (level === 'nominal') return
  if (values.some((value) => typeof value === 'string'))
    throw new RangeError('Words have no order: compare them as nominal.')
  if (level === 'ratio' && values.some((value) => Number(value) < 0)) {
    throw new RangeError('On a ratio scale nothing is below 0.')
  }
}

function answersIn(values: readonly Value[]): Answer[] {
  const different = [...new Set(values)].sort((a, b) => Number(a) - Number(b))
  let before = 0
  return different.map((value) => {
    const times = values.filter((one) => one === value).length
    before += times
    return { value, times, before: before - times }
  })
}

function found(answers: readonly Answer[], value: Value): Answer {
  return answers.find((one) => one.value === value) ?? { value, times: 0, before: 0 }
}

/** The sum over all ordered pairs of one unit. */
function allPairs(unit: readonly Value[], apart: (one: Value, other: Value) => number): number {
  return 2 * total(unit.flatMap((one, i) => unit.slice(i + 1).map((other) => apart(one, other))))
}

/** The squared distance. Between two ranks stand all answers between them and half of each end. */
function distance(one: Answer, other: Answer, level: Level): number {
  if (one.value === other.value) return 0
  if (level === 'nominal') return 1
  if (level === 'ordinal') return (one.before + one.times / 2 - other.before - other.times / 2) ** 2
  const [a, b] = [Number(one.value), Number(other.value)]
  return level === 'interval' ? (a - b) ** 2 : ((a - b) / (a + b)) ** 2
}
