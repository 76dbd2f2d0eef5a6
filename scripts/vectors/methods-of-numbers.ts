import { z } from 'zod'
import { isFixedQuarter, mayLeaveForGroup, showTable, teamFigure } from '#measurement/disclosure.ts'
import { zOf } from '#measurement/normal-quantile.ts'
import { sayShare, showMean } from '#measurement/small-numbers.ts'
import { wilson } from '#measurement/wilson.ts'
import { type Method, method, number } from './method.ts'

/** `k` is the lowest count that is shown. */
const from = number.optional()

export const methodsOfNumbers: Record<string, Method> = {
  wilson: method(
    z.object({ x: number, n: number, z: number.optional(), conf: number.optional() }),
    ({ x, n, z: given, conf }) => {
      const interval = wilson(x, n, given ?? (conf === undefined ? undefined : zOf(conf)))
      return { lower: interval?.lower ?? null, upper: interval?.upper ?? null }
    },
  ),
  suppressNhs: method(z.object({ counts: z.array(number), k: from }), ({ counts, k }) => {
    const { cells, total } = showTable(counts, k)
    return { shown: cells, total }
  }),
  suppressMean: method(z.object({ n: number, value: number.nullable(), k: from }), ({ n, value, k }) => ({
    shown: showMean(n, value, k),
  })),
  share: method(z.object({ x: number, n: number }), ({ x, n }) => {
    const said = sayShare(x, n)
    return { kind: said.kind, percent: said.kind === 'percent' ? said.percent : null }
  }),
  teamFigure: method(z.object({ answers: number, value: number.nullable() }), ({ answers, value }) => ({
    shown: teamFigure(answers, value),
  })),
  groupFigure: method(z.object({ homes: number }), ({ homes }) => ({ may: mayLeaveForGroup(homes) })),
  fixedQuarter: method(z.object({ from: z.string(), to: z.string() }), (period) => ({
    fixed: isFixedQuarter(period.from, period.to),
  })),
}
