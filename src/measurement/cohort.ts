import { known, mean, sampleSd } from './averages.ts'
import { type ChangeClass, classifyChange } from './reliable-change.ts'
import { sayShare } from './small-numbers.ts'
import { wilson } from './wilson.ts'

/** A child's first score and the one at follow-up; null where it was not taken. */
interface Case {
  pre: number | null
  post: number | null
}

interface CohortRule {
  threshold: number
  inclusive: boolean
  /** 1 where a higher score is better, -1 where a lower one is. */
  direction: -1 | 1
}

interface CountedShare {
  said: ReturnType<typeof sayShare>
  /** Where the share plausibly lies, from 0 to 1; null of nobody. */
  interval: ReturnType<typeof wilson>
}

interface Cohort {
  due: number
  paired: number
  completion: CountedShare
  changes: Record<ChangeClass, CountedShare>
  /** In points, as the scale runs. */
  meanChange: number | null
  standardised: number | null
  /** The mean first score of those with a follow-up and of those without: who was lost matters. */
  baseline: { followed: number | null; lost: number | null }
}

/**
 * How large is a change over a cohort, in standard deviations of the first scores?
 *
 * d = mean(post - pre) / SD(pre), over complete pairs. Source: Becker 1988 (without the correction for few).
 * Null for fewer than two pairs, or when all began alike.
 */
export function standardisedMeanChange(cases: readonly Case[]): number | null {
  const pairs = complete(cases)
  const spread = sampleSd(pairs.map(({ pre }) => pre))
  const change = mean(pairs.map(({ pre, post }) => post - pre))
  return spread === null || spread === 0 || change === null ? null : change / spread
}

/**
 * What became of a cohort: of those due, how many were measured twice, and how many of them got reliably
 * better, stayed, or got worse. Over complete pairs; nothing is carried forward or filled in.
 *
 * Counts in words for a few, percentages from ten on, each with a Wilson interval.
 * Source: reliable change by Jacobson and Truax 1991. Throws RangeError for a negative threshold.
 */
export function cohortOutcome(
  cases: readonly Case[],
  { threshold, inclusive, direction }: CohortRule,
): Cohort {
  const due = cases.length
  const pairs = complete(cases)
  const changes = pairs.map(({ pre, post }) =>
    classifyChange(direction * (post - pre), { threshold, inclusive }),
  )
  const share = (which: ChangeClass) => counted(changes.filter((one) => one === which).length, pairs.length)
  return {
    due,
    paired: pairs.length,
    completion: counted(pairs.length, due),
    changes: {
      improvement: share('improvement'),
      none: share('none'),
      deterioration: share('deterioration'),
    },
    meanChange: mean(pairs.map(({ pre, post }) => post - pre)),
    standardised: standardisedMeanChange(cases),
    baseline: {
      followed: mean(pairs.map(({ pre }) => pre)),
      lost: mean(known(cases.filter(({ post }) => post === null).map(({ pre }) => pre))),
    },
  }
}

function complete(cases: readonly Case[]): { pre: number; post: number }[] {
  return cases.flatMap(({ pre, post }) => (pre === null || post === null ? [] : [{ pre, post }]))
}

function counted(x: number, n: number): CountedShare {
  return { said: sayShare(x, n), interval: wilson(x, n) }
}
