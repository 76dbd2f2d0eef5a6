import { known, mean as meanOf } from './averages.ts'
import { markSignals, type Signal, signalSide } from './xmr-signals.ts'

/** Which way is better: 1 a higher value, -1 a lower value, 0 neither. */
export type Direction = -1 | 0 | 1

export type Meaning = 'common' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'

interface XmrPoint {
  /** Null where the period has no value: the line breaks there. */
  value: number | null
  signal: Signal
  meaning: Meaning
}

/** Limits of usual variation, in the unit of the values. */
export interface Limits {
  mean: number
  lower: number
  upper: number
  /** Where the outer third of the usual range begins, below and above the mean. */
  nearLower: number
  nearUpper: number
}

export interface Xmr extends Limits {
  direction: Direction
  points: XmrPoint[]
  /** How many of the first points the limits rest on. */
  baseline: number
  /** Fewer than twelve points: the limits will still move, so nothing is concluded from them. */
  trial: boolean
}

export interface XmrRule {
  direction: Direction
  /** The limits rest on this many first points and then stay. Left out, they rest on all points. */
  baseline?: number
  /** Leaves single leaps out of the limits. On unless switched off. */
  screen?: boolean
}

/** Points that limits need before they are more than a trial. */
const pointsForLimits = 12

const limitFactor = 2.66
const screenFactor = 3.267

/**
 * An individuals chart with moving ranges: what a home's own variation looks like, and which points
 * are more than that.
 *
 * mean = average of the baseline; moving range = |value - value before|; ranges of 3.267 times the mean
 * range or more are left out once; limits = mean ± 2.66 mean moving range. Values in any one unit, in
 * the order of time; a missing one is null, has no moving range on either side and breaks every row.
 *
 * Source: NHS Making Data Count, as in NHSRplotthedots (2.66, 3.267, seven points). A constant series has
 * limits at its mean. Rare events (a month is mostly 0 or 1) do not belong on this chart.
 *
 * Returns null where no two points of the baseline follow each other. Throws RangeError for a value that is not a finite number.
 */
export function xmr(values: readonly (number | null)[], rule: XmrRule): Xmr | null {
  if (values.some((value) => value !== null && !Number.isFinite(value))) {
    throw new RangeError('Every value of a chart is a finite number.')
  }
  const first = values.slice(0, rule.baseline)
  const limits = limitsOf(first, rule.screen ?? true)
  if (!limits) return null
  const baseline = known(first).length
  const signals = markSignals(values, limits)
  return {
    ...limits,
    direction: rule.direction,
    baseline,
    trial: baseline < pointsForLimits,
    points: values.map((value, i) => {
      const signal = signals[i] ?? 'common'
      const side = signalSide(signal)
      return { value, signal, meaning: side === 0 ? 'common' : meaningOf(side, rule.direction) }
    }),
  }
}

/** The baseline that a running chart has: none until twelve points, then the first twelve for good. */
export function frozenBaseline(points: number): number | undefined {
  return points < pointsForLimits ? undefined : pointsForLimits
}

/** The lower limit as it is drawn for things that are counted: a count cannot fall below 0. */
export function drawnLower(limits: Pick<Limits, 'lower'>): number {
  return Math.max(0, limits.lower)
}

function limitsOf(baseline: readonly (number | null)[], screen: boolean): Limits | null {
  const mean = meanOf(known(baseline))
  const usual = usualRange(movingRanges(baseline), screen)
  if (mean === null || usual === null) return null
  const reach = limitFactor * usual
  return {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - (2 / 3) * reach,
    nearUpper: mean + (2 / 3) * reach,
  }
}

function movingRanges(values: readonly (number | null)[]): number[] {
  return values.slice(1).flatMap((value, i) => {
    const before = values[i] ?? null
    return value === null || before === null ? [] : [Math.abs(value - before)]
  })
}

function usualRange(ranges: readonly number[], screen: boolean): number | null {
  const usual = meanOf(ranges)
  if (!screen || !usual) return usual
  return meanOf(ranges.filter((range) => range < screenFactor * usual))
}

/** What a move up (1) or down (-1) means where `direction` is better. */
export function meaningOf(side: -1 | 1, direction: Direction): Meaning {
  if (direction === 0) return side === 1 ? 'neutral-high' : 'neutral-low'
  return side === direction ? 'improvement' : 'concern'
}
