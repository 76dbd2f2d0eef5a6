import { known, mean } from './averages.ts'
import { type Meaning, meaningOf, type Xmr } from './xmr.ts'
import { pointsInARow, sideOf } from './xmr-signals.ts'

interface Said {
  meaning: Meaning
  /** The limits are a trial: the words must not conclude anything. */
  trial: boolean
}

/**
 * What a chart says about now, as figures for a sentence; the words are made where they are shown.
 * All figures are in the unit of the values. `points*` are counted up to the newest point.
 */
export type XmrSentence =
  | (Said & { kind: 'fell'; from: number; to: number; pointsBelow: number })
  | (Said & { kind: 'rose'; from: number; to: number; pointsAbove: number })
  | (Said & { kind: 'outside'; value: number; lower: number; upper: number })
  | (Said & { kind: 'trending'; from: number; to: number; points: number })
  | (Said & { kind: 'leaning'; side: 'high' | 'low'; value: number })
  | (Said & { kind: 'steady'; mean: number; lower: number; upper: number; earlierSignals: number })

/**
 * The one thing to say about a chart. A lasting change of level comes before a single point, because it
 * answers 'is it different now'; after that the precedence of the chart's own rules holds.
 */
export function xmrSentence(chart: Xmr): XmrSentence {
  return levelChanged(chart) ?? newestPoint(chart) ?? steady(chart)
}

function levelChanged(chart: Xmr): XmrSentence | undefined {
  const side = sideOf(chart.points.at(-1)?.value ?? chart.mean, chart.mean)
  const start = chart.points.findLastIndex((point) => sideOf(point.value, chart.mean) !== side) + 1
  const run = chart.points.slice(start)
  if (side === 0 || run.length < pointsInARow || start === 0) return undefined
  const before = chart.points.slice(0, start)
  const frozen = chart.baseline < chart.points.length
  const from = frozen ? chart.mean : (meanOf(before) ?? chart.mean)
  const said = {
    meaning: meaningOf(side, chart.direction),
    trial: chart.trial,
    from,
    to: meanOf(run) ?? chart.mean,
  }
  return side === 1
    ? { kind: 'rose', ...said, pointsAbove: run.length }
    : { kind: 'fell', ...said, pointsBelow: run.length }
}

function newestPoint(chart: Xmr): XmrSentence | undefined {
  const newest = chart.points.at(-1)
  if (!newest || newest.value === null || newest.signal === 'common') return undefined
  const said = { meaning: newest.meaning, trial: chart.trial }
  const { value, signal } = newest
  if (signal === 'above-limit' || signal === 'below-limit') {
    return { kind: 'outside', ...said, value, lower: chart.lower, upper: chart.upper }
  }
  if (signal === 'trend-up' || signal === 'trend-down') {
    const points = trendLength(chart, signal === 'trend-up' ? 1 : -1)
    return { kind: 'trending', ...said, from: chart.points.at(-points)?.value ?? value, to: value, points }
  }
  return { kind: 'leaning', ...said, side: signal.endsWith('high') ? 'high' : 'low', value }
}

function trendLength(chart: Xmr, side: -1 | 1): number {
  const values = chart.points.map((point) => point.value)
  const broken = values.findLastIndex((value, i) => sideOf(value, values[i - 1] ?? null) !== side)
  return values.length - broken
}

function steady(chart: Xmr): XmrSentence {
  return {
    kind: 'steady',
    meaning: 'common',
    trial: chart.trial,
    mean: chart.mean,
    lower: chart.lower,
    upper: chart.upper,
    earlierSignals: chart.points.filter((point) => point.signal !== 'common').length,
  }
}

function meanOf(points: readonly { value: number | null }[]): number | null {
  return mean(known(points.map((point) => point.value)))
}
