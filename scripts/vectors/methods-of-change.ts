import { z } from 'zod'
import { parametersOf, thresholdOf } from '#measurement/change-parameters.ts'
import { clinicalClass, clinicalCutoffs } from '#measurement/clinical-change.ts'
import { cohortOutcome, standardisedMeanChange } from '#measurement/cohort.ts'
import { goalAttainment } from '#measurement/goal-attainment.ts'
import { goalChange } from '#measurement/goal-change.ts'
import { zOf } from '#measurement/normal-quantile.ts'
import {
  changeInErrors,
  classifyChange,
  criticalDifference,
  ratersDiffer,
  reliableChange,
  sampleSize,
} from '#measurement/reliable-change.ts'
import { type Method, method, number, numbers, side } from './method.ts'

const Precision = { sd: number, rel: number, z: number.optional(), conf: number.optional() }
const Pair = z.tuple([number.nullable(), number.nullable()])

/** How many standard errors: as given, by the confidence, or 95 %. */
function reach({ z: given, conf }: { z?: number | undefined; conf?: number | undefined }): number {
  return given ?? zOf(conf ?? 0.95)
}

export const methodsOfChange: Record<string, Method> = {
  rci: method(z.object({ ...Precision, n: number.optional() }), ({ sd, rel, n, ...rest }) => ({
    ...reliableChange({ sd, reliability: rel }, reach(rest)),
    ...(n === undefined ? {} : { sample: sampleSize(n) }),
  })),
  rciIndex: method(
    z.object({ pre: number.nullable(), post: number.nullable(), ...Precision }),
    ({ pre, post, sd, rel, ...rest }) => {
      const rc = changeInErrors(pre, post, { sd, reliability: rel })
      const limit = rest.z ?? (rest.conf === undefined ? 1.96 : zOf(rest.conf))
      return { rc, reliable: rc === null ? null : Math.abs(rc) > limit }
    },
  ),
  rciClass: method(
    z.object({ changes: numbers, threshold: number, inclusive: z.boolean().default(false) }),
    ({ changes, ...rule }) => ({ classes: changes.map((change) => classifyChange(change, rule)) }),
  ),
  csc: method(
    z.object({ mClin: number, sdClin: number, mNorm: number, sdNorm: number, direction: side }),
    ({ mClin, sdClin, mNorm, sdNorm, direction }) => ({
      ...clinicalCutoffs({
        clinical: { mean: mClin, sd: sdClin },
        norm: { mean: mNorm, sd: sdNorm },
        direction,
      }),
    }),
  ),
  jtClass: method(
    z.object({ cutoff: number, critical: number, cases: z.array(Pair), direction: side.default(-1) }),
    ({ cases, ...rule }) => ({ classes: cases.map(([pre, post]) => clinicalClass(pre, post, rule)) }),
  ),
  threshold: method(
    z.object({
      instrument: z.string(),
      scale: z.string().default('total'),
      respondent: z.enum(['self', 'carer', 'clinician', 'any']),
    }),
    ({ instrument, scale, respondent }) => {
      const parameters = parametersOf(instrument, scale, respondent)
      const found = parameters && thresholdOf(parameters)
      return { points: null, inclusive: null, checked: null, ...found }
    },
  ),
  criticalDifference: method(
    z.object({ ...Precision, a: number.nullable().optional(), b: number.nullable().optional() }),
    ({ sd, rel, a, b, ...rest }) => {
      const critical = criticalDifference({ sd, reliability: rel }, reach(rest))
      return { criticalDifference: critical, differs: ratersDiffer(a ?? null, b ?? null, critical) }
    },
  ),
  gbo: method(
    z.object({ start: numbers, now: numbers, threshold: number.optional() }),
    ({ start, now, threshold }) => {
      const goals = start.map((one, i) => ({ start: one, now: now[i] ?? null }))
      const change = goalChange(goals, threshold)
      return {
        meanChange: change?.meanChange ?? null,
        reliable: change ? change.verdict !== 'no-reliable-change' : null,
        verdict: change?.verdict ?? null,
        missing: change?.missing ?? goals.length,
      }
    },
  ),
  gas: method(
    z.object({ x: numbers, w: z.array(number).optional(), rho: number.optional() }),
    ({ x, w, rho }) => ({
      T: goalAttainment(
        x.map((attained, i) => ({ attained, weight: w?.[i] ?? 1 })),
        rho,
      ),
    }),
  ),
  stdMeanChange: method(z.object({ pre: numbers, post: numbers }), ({ pre, post }) => ({
    d: standardisedMeanChange(pre.map((one, i) => ({ pre: one, post: post[i] ?? null }))),
  })),
  cohort: method(
    z.object({
      pre: numbers,
      post: numbers,
      threshold: number,
      inclusive: z.boolean().default(false),
      direction: side,
    }),
    ({ pre, post, ...rule }) => ({
      ...cohortOutcome(
        pre.map((one, i) => ({ pre: one, post: post[i] ?? null })),
        rule,
      ),
    }),
  ),
}
