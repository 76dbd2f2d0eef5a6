import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapChart } from './rare-events.ts'
import { runChart, runLimits } from './run-chart.ts'
import { wilson } from './wilson.ts'
import { xmr } from './xmr.ts'

/** Each figure of a chart worked out a second time, the long way round, on values that chance chose. */

type Value = number | null

const value = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 8 })
const series = fc.array(value, { minLength: 2, maxLength: 40 })

const there = (one: Value | undefined): one is number => typeof one === 'number'
const near = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
const over = (one: number, other: number) => one > other && !near(one, other)
const under = (one: number, other: number) => one < other && !near(one, other)

/** Every stretch of so many neighbours that holds this point and misses nothing. */
function stretches(values: readonly Value[], point: number, length: number): number[][] {
  const found: number[][] = []
  for (let start = point - length + 1; start <= point; start += 1) {
    const stretch = start < 0 ? [] : values.slice(start, start + length)
    if (stretch.length === length && stretch.every(there)) found.push(stretch)
  }
  return found
}

const rises = (stretch: number[]) => stretch.every((one, i) => i === 0 || one > (stretch[i - 1] ?? one))
const falls = (stretch: number[]) => rises([...stretch].reverse())

interface Lines {
  mean: number
  reach: number
}

function linesOf(values: readonly Value[], screen: boolean): Lines | null {
  const known = values.filter(there)
  const ranges: number[] = []
  for (let i = 1; i < values.length; i += 1) {
    const [before, now] = [values[i - 1], values[i]]
    if (there(before) && there(now)) ranges.push(Math.abs(now - before))
  }
  if (ranges.length === 0) return null
  const average = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  const first = average(ranges)
  const kept = screen && first > 0 ? ranges.filter((range) => range < 3.267 * first) : ranges
  return { mean: average(known), reach: 2.66 * average(kept) }
}

/** The signal of one point by looking at every stretch that it is part of. */
function signalOf(values: readonly Value[], i: number, { mean, reach }: Lines): string {
  const point = values[i]
  if (!there(point)) return 'common'
  const [lower, upper] = [mean - reach, mean + reach]
  if (over(point, upper)) return 'above-limit'
  if (under(point, lower)) return 'below-limit'
  if (stretches(values, i, 7).some(rises)) return 'trend-up'
  if (stretches(values, i, 7).some(falls)) return 'trend-down'
  const isHigh = (one: number) => over(one, mean + (2 / 3) * reach) && !over(one, upper)
  const isLow = (one: number) => under(one, mean - (2 / 3) * reach) && !under(one, lower)
  const threes = stretches(values, i, 3)
  const above = (stretch: number[]) => stretch.every((one) => over(one, mean))
  const below = (stretch: number[]) => stretch.every((one) => under(one, mean))
  if (isHigh(point) && threes.some((three) => above(three) && three.filter(isHigh).length >= 2)) {
    return 'two-of-three-high'
  }
  if (isLow(point) && threes.some((three) => below(three) && three.filter(isLow).length >= 2)) {
    return 'two-of-three-low'
  }
  if (stretches(values, i, 7).some(above)) return 'shift-high'
  if (stretches(values, i, 7).some(below)) return 'shift-low'
  return 'common'
}

describe('a control chart worked out twice', () => {
  test('has the same lines and the same signal at every point', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(series, fc.boolean(), (values, screen) => {
        const lines = linesOf(values, screen)
        const chart = xmr(values, { direction: 1, screen })
        expect(chart === null).toBe(lines === null)
        if (!lines || !chart) return
        expect(chart.mean).toBeCloseTo(lines.mean, 9)
        expect(chart.upper).toBeCloseTo(lines.mean + lines.reach, 9)
        expect(chart.lower).toBeCloseTo(lines.mean - lines.reach, 9)
        const signals = values.map((_, i) => signalOf(values, i, lines))
        for (const signal of signals) seen.add(signal)
        expect(chart.points.map(({ signal }) => signal)).toEqual(signals)
      }),
      { numRuns: 2000, examples: seldom },
    )
    // The agreement says nothing about a signal that never came.
    expect([...seen].sort()).toEqual(everySignal)
  })
})

const everySignal = [
  'above-limit',
  'below-limit',
  'common',
  'shift-high',
  'shift-low',
  'trend-down',
  'trend-up',
  'two-of-three-high',
  'two-of-three-low',
]

/** Series for what chance seldom brings: a row that rises, one that falls, a level that moves. */
const seldom: [Value[], boolean][] = [
  [[5, 6, 5, 6, 5, 6, 1, 2, 3, 4, 5, 6, 7, 6, 5, 6, 5], true],
  [[5, 6, 5, 6, 5, 6, 9, 8, 7, 6, 5, 4, 3, 4, 5, 6, 5], true],
  [[3, 9, 3, 9, 5, 6, 5, 6, 5, 6, 5, 7, 8, 7, 8, 7, 8, 7, 8], false],
  [[5, 5, 5, 5, 12, 5, 5, 5, 5, 0, 5, 5], true],
]

describe('a run chart worked out twice', () => {
  test('allows the run and asks the crossings that a fair coin would, counted without rounding', () => {
    for (let n = 1; n <= 60; n += 1) {
      const throws = n - 1
      let ways = 1n
      let below = 1n
      let heads = 0
      while (20n * below < 2n ** BigInt(throws)) {
        ways = (ways * BigInt(throws - heads)) / BigInt(heads + 1)
        heads += 1
        below += ways
      }
      expect(runLimits(n)).toEqual({
        longestRunMax: Math.round(Math.log(n) / Math.LN2) + 3,
        crossingsMin: heads,
      })
    }
  })

  test('counts the same runs and crossings as a finger that goes along the line', () => {
    fc.assert(
      fc.property(series, (values) => {
        const known = values.filter(there)
        const sorted = [...known].sort((a, b) => a - b)
        const middle = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
        const sides = known.filter((one) => one !== middle).map((one) => (one > middle ? 'u' : 'd'))
        const chart = runChart(values)
        expect(chart === null).toBe(sides.length === 0)
        if (!chart) return
        const runs = sides.join('').match(/u+|d+/g) ?? []
        expect(chart.crossings).toBe(runs.length - 1)
        expect(chart.longestRun).toBe(Math.max(...runs.map((run) => run.length)))
      }),
    )
  })
})

describe('an interval round a share worked out twice', () => {
  test('ends where the observed share is exactly so many standard errors away', () => {
    const z = 1.959963984540054
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat({ max: 300 }), (n, some) => {
        const x = some % (n + 1)
        const away = (p: number) => (x / n - p) ** 2 - (z * z * p * (1 - p)) / n
        const interval = wilson(x, n)
        expect(interval?.lower).toBeCloseTo(x === 0 ? 0 : crossing(away, 0, x / n), 8)
        expect(interval?.upper).toBeCloseTo(x === n ? 1 : crossing(away, 1, x / n), 8)
      }),
    )
  })
})

/** Where a curve changes its sign between a place outside the interval and one inside. */
function crossing(curve: (p: number) => number, outside: number, inside: number): number {
  let [out, into] = [outside, inside]
  for (let step = 0; step < 80; step += 1) {
    const middle = (out + into) / 2
    if (curve(middle) > 0) out = middle
    else into = middle
  }
  return (out + into) / 2
}

describe('days between rare events worked out twice', () => {
  test('marks the same gaps as looking at every stretch of seven', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }), (gaps) => {
        const chart = gapChart(gaps)
        const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
        const sorted = [...gaps].sort((a, b) => a - b)
        const middle = ((sorted[(gaps.length - 1) >> 1] ?? 0) + (sorted[gaps.length >> 1] ?? 0)) / 2
        const upper = mean + 3 * Math.sqrt(mean ** 2 + mean)
        expect(chart?.upper).toBeCloseTo(upper, 9)
        expect(chart?.signals).toEqual(
          gaps.map((gap, i) => {
            const sevens = stretches(gaps, i, 7)
            if (over(gap, upper)) return 'above-limit'
            if (sevens.some((seven) => seven.every((one) => one > middle))) return 'shift-high'
            if (sevens.some((seven) => seven.every((one) => one < middle))) return 'shift-low'
            return 'common'
          }),
        )
      }),
    )
  })
})
