import { known, median } from './averages.ts'
import { sideOf } from './xmr-signals.ts'

/** What chance alone allows among so many useful points. */
interface RunLimits {
  longestRunMax: number
  crossingsMin: number
}

interface RunChart extends RunLimits {
  median: number
  /** Points that do not lie on the median. */
  useful: number
  longestRun: number
  crossings: number
  /** Something other than chance moves the level. */
  signal: boolean
}

/**
 * How long may a run on one side of the median be, and how few crossings are too few?
 *
 * Signal when the longest run > round(log2 n) + 3, or the crossings < the 5 % point of a fair coin thrown
 * n - 1 times. `n` counts the useful points. Source: Anhøj and Olesen 2014; Schilling 2012; Chen 2010.
 * Null for no useful point. Throws RangeError unless n is a whole number from 0 up.
 */
export function runLimits(n: number): RunLimits | null {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('Points are counted in whole numbers.')
  if (n === 0) return null
  return { longestRunMax: Math.round(Math.log2(n)) + 3, crossingsMin: coinQuantile(0.05, n - 1) }
}

/**
 * Does a short series move by more than chance? For few points, where limits would be a trial.
 *
 * Runs and crossings of the median by the rules of runLimits. A point on the median is left out and breaks
 * nothing; a missing one is left out too. Null when every point lies on the median.
 */
export function runChart(values: readonly (number | null)[]): RunChart | null {
  const there = known(values)
  const middle = median(there)
  if (middle === null) return null
  const sides = there.map((value) => sideOf(value, middle)).filter((side) => side !== 0)
  const limits = runLimits(sides.length)
  if (!limits) return null
  const runs = runLengths(sides)
  const longestRun = Math.max(...runs)
  const crossings = runs.length - 1
  const signal = longestRun > limits.longestRunMax || crossings < limits.crossingsMin
  return { median: middle, useful: sides.length, longestRun, crossings, ...limits, signal }
}

function runLengths(sides: readonly number[]): number[] {
  const starts = sides.flatMap((side, i) => (side === sides[i - 1] ? [] : [i]))
  return starts.map((start, i) => (starts[i + 1] ?? sides.length) - start)
}

/** The smallest number of heads that at least the share `p` of `throws` fair throws does not pass. */
function coinQuantile(p: number, throws: number): number {
  let log = throws * Math.log(0.5)
  let below = Math.exp(log)
  let heads = 0
  while (below < p * (1 - 64 * Number.EPSILON)) {
    log += Math.log((throws - heads) / (heads + 1))
    heads++
    below += Math.exp(log)
  }
  return heads
}
