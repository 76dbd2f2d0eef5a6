import { known } from './averages.ts'

/** How widely a measure spreads in its published sample, and how steadily it measures. */
export interface Precision {
  /** Standard deviation, in points of the measure. */
  sd: number
  /** Reliability from 0 to 1, published for the same respondent and population. */
  reliability: number
}

/** All in points of the measure. */
interface ReliableChange {
  /** Standard error of one measurement. */
  sem: number
  /** Standard error of the difference between two. */
  seDiff: number
  /** The change that measurement error alone rarely makes. */
  rci: number
}

interface ChangeRule {
  threshold: number
  /** Published whole numbers include themselves ('6 or more'); a computed threshold must be passed. */
  inclusive: boolean
}

export type ChangeClass = 'improvement' | 'none' | 'deterioration'

/** Whether a published sample is large enough to take a reliable change from. */
type SampleSize = 'too-small' | 'with-care' | 'safe'

const z95 = 1.959963984540054

/**
 * How much must a score change before it is more than measurement error?
 *
 * SEM = SD √(1 - r); SE of the difference = √2 SEM; RCI = z × that. `z` is that of 95 % unless given.
 * Source: Jacobson and Truax 1991; the √2 is Christensen and Mendoza 1986. Never from a home's own few
 * children: SD and r are the published ones. Throws RangeError for a negative SD or r outside 0 to 1.
 */
export function reliableChange({ sd, reliability }: Precision, z: number = z95): ReliableChange {
  if (!(sd >= 0 && Number.isFinite(sd))) throw new RangeError('A standard deviation is 0 or more.')
  if (!(reliability >= 0 && reliability <= 1)) throw new RangeError('Reliability lies between 0 and 1.')
  const sem = sd * Math.sqrt(1 - reliability)
  const seDiff = Math.SQRT2 * sem
  return { sem, seDiff, rci: z * seDiff }
}

/**
 * How many standard errors apart are a first and a later score? RC = (post - pre) / SE of the difference,
 * positive when the number rose; reliable where |RC| > 1.96.
 * Source: Jacobson and Truax 1991. Null where a score is missing or the measure has no error.
 */
export function changeInErrors(pre: number | null, post: number | null, precision: Precision): number | null {
  const { seDiff } = reliableChange(precision)
  return pre === null || post === null || seDiff === 0 ? null : (post - pre) / seDiff
}

/**
 * Is a change reliable? Give it so that better is positive, in points of the measure.
 *
 * A computed RCI must be passed (>), a published whole number includes itself (>=). Dust in the last digits
 * counts as equal. Null for a missing change. Throws RangeError for a negative threshold.
 */
export function classifyChange(
  change: number | null,
  { threshold, inclusive }: ChangeRule,
): ChangeClass | null {
  if (!(threshold >= 0)) throw new RangeError('A threshold of change is 0 or more.')
  if (change === null) return null
  const dust = 1e-9 * Math.max(1, threshold)
  const size = Math.abs(change)
  const reached = change !== 0 && (inclusive ? size >= threshold - dust : size > threshold + dust)
  if (!reached) return 'none'
  return change > 0 ? 'improvement' : 'deterioration'
}

/**
 * Do two raters differ on a scale with norms? Critical difference = z √2 SD √(1 - r), in points; they differ
 * from that size on. Source: Stolarova et al. 2014. Throws RangeError as reliableChange does.
 */
export function criticalDifference(precision: Precision, z: number = z95): number {
  return reliableChange(precision, z).rci
}

/** Whether two scores lie at least the critical difference apart; null where one is missing. */
export function ratersDiffer(one: number | null, other: number | null, critical: number): boolean | null {
  const [a, b] = known([one, other])
  return a === undefined || b === undefined
    ? null
    : Math.abs(a - b) >= critical - 1e-9 * Math.max(1, critical)
}

/** Under 30 people a computed RCI is often wrong; over 100 it is safe (simulation studies). */
export function sampleSize(n: number): SampleSize {
  if (n < 30) return 'too-small'
  return n > 100 ? 'safe' : 'with-care'
}
