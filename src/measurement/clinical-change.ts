import { classifyChange } from './reliable-change.ts'

/** Means and standard deviations of people in difficulty and of people in general, in points. */
interface TwoGroups {
  clinical: { mean: number; sd: number }
  norm: { mean: number; sd: number }
  /** 1 where a higher score is better, -1 where a lower one is. */
  direction: -1 | 1
}

/** Three ways to draw the line, in points; c is null when neither group spreads. */
interface Cutoffs {
  a: number
  b: number
  c: number | null
}

/** Recovered: reliably better and over the line. Harmed: reliably worse and out of the usual range. */
export type ClinicalClass = 'recovered' | 'improved' | 'unchanged' | 'deteriorated' | 'harmed'

interface ClinicalRule {
  cutoff: number
  /** The reliable change, in points; it must be passed. */
  critical: number
  direction: -1 | 1
}

/**
 * From which score on is somebody more like people in general than like people in difficulty?
 *
 * a = clinical mean + 2 clinical SD; b = norm mean - 2 norm SD (towards the clinical side); c = the weighted
 * middle (SD clin × M norm + SD norm × M clin) / (SD clin + SD norm). b takes the SD of the norm group.
 * Source: Jacobson and Truax 1991; Evans, Margison and Barkham 1998. Throws RangeError for a negative SD.
 */
export function clinicalCutoffs({ clinical, norm, direction }: TwoGroups): Cutoffs {
  if (!(clinical.sd >= 0 && norm.sd >= 0)) throw new RangeError('A standard deviation is 0 or more.')
  const spread = clinical.sd + norm.sd
  return {
    a: clinical.mean + direction * 2 * clinical.sd,
    b: norm.mean - direction * 2 * norm.sd,
    c: spread === 0 ? null : (clinical.sd * norm.mean + norm.sd * clinical.mean) / spread,
  }
}

/**
 * What became of somebody, by reliable change and the line together?
 *
 * A score on the line is on neither side, so it is no recovery and no harm. Source: Jacobson and Truax 1991.
 * Null where a score is missing. Throws RangeError for a negative critical change.
 */
export function clinicalClass(
  pre: number | null,
  post: number | null,
  { cutoff, critical, direction }: ClinicalRule,
): ClinicalClass | null {
  if (pre === null || post === null) return null
  const change = classifyChange(direction * (post - pre), { threshold: critical, inclusive: false })
  const before = Math.sign(direction * (pre - cutoff))
  const after = Math.sign(direction * (post - cutoff))
  if (change === 'improvement') return before < 0 && after > 0 ? 'recovered' : 'improved'
  if (change === 'deterioration') return before > 0 && after < 0 ? 'harmed' : 'deteriorated'
  return 'unchanged'
}
