import { z } from 'zod'
import { agreementOf, opensCuriosity } from '#measurement/agreement.ts'
import { fidelity, mayJudgeOutcome } from '#measurement/fidelity.ts'
import { goalOverlap, overlapOpensCuriosity } from '#measurement/goal-overlap.ts'
import { icc, readIcc } from '#measurement/icc.ts'
import { kappa } from '#measurement/kappa.ts'
import { krippendorff, readAlpha } from '#measurement/krippendorff.ts'
import { rankAgreement } from '#measurement/rank-agreement.ts'
import { sociogram } from '#measurement/sociogram.ts'
import { withinGroup, withinGroupItems } from '#measurement/within-group.ts'
import { type Method, method, number, numbers, table } from './method.ts'

const noIcc = { icc11: null, iccA1: null, iccC1: null, icc1k: null, iccAk: null, iccCk: null, enough: false }

export const methodsOfAgreement: Record<string, Method> = {
  mad: method(z.object({ ratings: table, range: number }), ({ ratings, range }) => {
    const result = agreementOf(ratings, range)
    return {
      mad: result?.mad ?? null,
      agreement: result?.agreement ?? null,
      prompt: result ? opensCuriosity(result, range) : false,
    }
  }),
  rwg: method(z.object({ ratings: numbers, options: number }), ({ ratings, options }) => {
    const result = withinGroup(ratings, options)
    return { rwg: result?.rwg ?? null, shown: result?.shown ?? null, sd: result?.sd ?? null }
  }),
  rwgj: method(z.object({ items: table, options: number }), ({ items, options }) => {
    const result = withinGroupItems(items, options)
    return { rwgj: result?.rwg ?? null, shown: result?.shown ?? null, sd: result?.sd ?? null }
  }),
  icc: method(z.object({ rows: table, conf: number.optional() }), ({ rows, conf }) => {
    const result = icc(rows, conf)
    const value = result?.iccA1 ?? null
    const { lower = null, upper = null } = result?.interval ?? {}
    return { ...noIcc, ...result, lower, upper, reading: value === null ? null : readIcc(value) }
  }),
  kappa: method(
    z.object({
      a: numbers,
      b: numbers,
      weight: z.enum(['none', 'unweighted', 'equal', 'linear', 'squared', 'quadratic']).default('none'),
      categories: z.array(number).optional(),
    }),
    ({ a, b, weight, categories }) => {
      const known = {
        none: 'none',
        unweighted: 'none',
        equal: 'equal',
        linear: 'equal',
        squared: 'squared',
      } as const
      const result = kappa(a, b, weight === 'quadratic' ? 'squared' : known[weight], categories)
      return { kappa: result?.kappa ?? null, n: result?.cases ?? 0 }
    },
  ),
  kripp: method(
    z.object({
      ratings: z.array(z.array(z.union([number, z.string()]).nullable())),
      level: z.enum(['nominal', 'ordinal', 'interval', 'ratio']),
    }),
    ({ ratings, level }) => {
      const result = krippendorff(ratings, level)
      const alpha = result?.alpha ?? null
      return {
        alpha,
        units: result?.units ?? 0,
        enough: result?.enough ?? false,
        reading: alpha === null ? null : readAlpha(alpha),
      }
    },
  ),
  kendallW: method(z.object({ ranks: table }), ({ ranks }) => ({ W: rankAgreement(ranks)?.w ?? null })),
  jaccard: method(z.object({ sets: z.array(z.array(z.string()).nullable()) }), ({ sets }) => {
    const meanJaccard = goalOverlap(sets)
    return { meanJaccard, prompt: overlapOpensCuriosity(meanJaccard) }
  }),
  sociogram: method(z.object({ n: number, edges: z.array(z.tuple([number, number])) }), ({ n, edges }) => ({
    ...sociogram(n, edges),
  })),
  fidelity: method(
    z.object({ components: z.array(z.object({ planned: number, done: number })) }),
    ({ components }) => {
      const result = fidelity(components)
      return { ...result, mayJudge: mayJudgeOutcome(result) }
    },
  ),
}
