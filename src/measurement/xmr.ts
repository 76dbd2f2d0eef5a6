import { markSignals, type Signal, signalSide } from './xmr-signals.ts'

/** Which way is better: 1 a higher value, -1 a lower value, 0 neither. */
export type Direction = -1 | 0 | 1

export type Meaning = 'common' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low'

interface XmrPoint {
  value: number
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

interface XmrRule {
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
 * the order of time, without gaps.
 *
 * Source: NHS Making Data Count, as in NHSRplotthedots (2.66, 3.267, seven points). A constant series has
 * limits at its mean. Rare events (a month is mostly 0 or 1) do not belong on this chart.
 *
 * Returns null for fewer than two points. Throws RangeError for a value that is not a finite number.
 */
export function xmr(values: readonly number[], rule: XmrRule): Xmr | null {
  if (!values.every(Number.isFinite)) throw new RangeError('Every value of a chart is a finite number.')
  const first = values.slice(0, rule.baseline)
  if (first.length < 2) return null
  const limits = limitsOf(first, rule.screen ?? true)
  const signals = markSignals(values, limits)
  return {
    ...limits,
    direction: rule.direction,
    baseline: first.length,
    trial: first.length < pointsForLimits,
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

function limitsOf(baseline: readonly number[], screen: boolean): Limits {
  const mean = averageOf(baseline)
  const reach = limitFactor * usualRange(movingRanges(baseline), screen)
  return {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - (2 / 3) * reach,
    nearUpper: mean + (2 / 3) * reach,
  }
}

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)))
}

function usualRange(ranges: readonly number[], screen: boolean): number {
  const usual = averageOf(ranges)
  if (!screen || usual === 0) return usual
  return averageOf(ranges.filter((range) => range < screenFactor * usual))
}

/** Measured from the first value, so that a constant series has exactly that value as its mean. */
function averageOf(values: readonly number[]): number {
  const start = values[0] ?? 0
  return start + values.reduce((sum, value) => sum + (value - start), 0) / values.length
}

/** What a move up (1) or down (-1) means where `direction` is better. */
export function meaningOf(side: -1 | 1, direction: Direction): Meaning {
  if (direction === 0) return side === 1 ? 'neutral-high' : 'neutral-low'
  return side === direction ? 'improvement' : 'concern'
}
