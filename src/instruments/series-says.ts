import { changeBetween } from './change.ts'
import type { Series } from './contract/results.ts'

/** What may be said about a score over time, and nothing more. */
export type SeriesSays =
  | { kind: 'one'; score: number; at: string }
  | { kind: 'same' | 'better' | 'worse' | 'noRule'; first: number; last: number; at: string }

/**
 * The sentence of a series: from the first score to the last, and whether that is more than measurement error where a
 * rule is published. Never a verdict from one score, and never one without a rule. Nothing for no score.
 */
export function seriesSays({ points, rule }: Pick<Series, 'points' | 'rule'>): SeriesSays | undefined {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return undefined
  if (points.length === 1) return { kind: 'one', score: first.score, at: first.at }
  const told = { first: first.score, last: last.score, at: first.at }
  if (!rule) return { kind: 'noRule', ...told }
  const change = changeBetween(first.score, last.score, rule)
  if (change === 'none') return { kind: 'same', ...told }
  return { kind: change === 'improvement' ? 'better' : 'worse', ...told }
}

/** What is drawn: at least what the scale can hold, else what was scored with room round it. */
export function rangeOf({ scale, points, rule }: Pick<Series, 'scale' | 'points' | 'rule'>): {
  from: number
  to: number
} {
  const scores = points.map(({ score }) => score)
  const reached = rule ? [...scores, rule.cutoff ?? scores[0] ?? 0] : scores
  const { lowest = Math.min(0, ...reached), highest = Math.max(...reached) * 1.2 || 1 } = scale
  return { from: lowest, to: highest }
}
