import { z } from 'zod'
import { assurance } from '#measurement/assurance.ts'
import { gapsIn } from '#measurement/date-gaps.ts'
import { shareChart, shareLimits } from '#measurement/p-chart.ts'
import { daysBetweenEvents, gapChart, gapLimits } from '#measurement/rare-events.ts'
import { runChart, runLimits } from '#measurement/run-chart.ts'
import { drawnLower, xmr } from '#measurement/xmr.ts'
import { xmrRebased } from '#measurement/xmr-rebased.ts'
import { direction, type Method, method, named, number, numbers } from './method.ts'

const Xmr = z.object({
  y: numbers,
  fix: number.optional(),
  screen: z.boolean().optional(),
  dir: direction.default(0),
  target: number.optional(),
  rebase: z.array(z.object({ at: number, by: z.string(), reason: z.string() })).optional(),
})

function readXmr({ y, fix, screen, dir, target, rebase }: z.infer<typeof Xmr>) {
  const rule = { direction: dir, ...(fix === undefined ? {} : { baseline: fix }), screen: screen ?? true }
  const stretches = rebase ? xmrRebased(y, rule, rebase) : [xmr(y, rule)]
  const chart = stretches.at(-1) ?? null
  const points = stretches.flatMap((stretch) => stretch?.points ?? [])
  return {
    mean: chart?.mean ?? (y.length === 1 ? (y[0] ?? null) : null),
    lpl: chart?.lower ?? null,
    upl: chart?.upper ?? null,
    lplDrawn: chart && drawnLower(chart),
    nlpl: chart?.nearLower ?? null,
    nupl: chart?.nearUpper ?? null,
    type: chart ? points.map(({ signal }) => named(signal)) : y.map(() => 'common'),
    point: chart ? points.map(({ meaning }) => named(meaning)) : y.map(() => 'common'),
    trial: chart?.trial ?? true,
    assurance: named(assurance(chart, target ?? null, dir)),
  }
}

const Limits = z.object({
  lpl: number.nullable(),
  upl: number.nullable(),
  target: number.nullable(),
  dir: direction,
})

const RunChart = z.object({ n: number.optional(), y: numbers.optional() })

function readRunChart({ n, y }: z.infer<typeof RunChart>) {
  const none = { longestRunMax: null, crossingsMin: null, longestRun: null, crossings: null, signal: false }
  const chart = y ? runChart(y) : null
  const limits = n === undefined ? null : runLimits(n)
  return { ...none, median: null, n: chart?.useful ?? n ?? 0, ...limits, ...chart }
}

const GapChart = z.object({ mean: number.nullable().optional(), y: z.array(number).optional() })

function readGapChart({ mean, y }: z.infer<typeof GapChart>) {
  const chart = y ? gapChart(y) : null
  const limits = chart ?? (typeof mean === 'number' ? gapLimits(mean) : null)
  return {
    mean: chart?.mean ?? mean ?? null,
    centre: chart?.centre ?? null,
    ucl: limits?.upper ?? null,
    uwl: limits?.warning ?? null,
    lcl: limits ? limits.lower : null,
    type: chart?.signals.map(named) ?? [],
  }
}

const ShareChart = z.union([
  z.object({ pbar: number, n: number }),
  z.object({ x: z.array(number), n: z.array(number) }),
])

function readShareChart(inputs: z.infer<typeof ShareChart>) {
  if ('pbar' in inputs) {
    const limits = shareLimits(inputs.pbar, inputs.n)
    return { ucl: limits?.upper ?? null, lcl: limits?.lower ?? null }
  }
  const chart = shareChart(inputs.x.map((x, i) => ({ x, n: inputs.n[i] ?? 0 })))
  const points = chart?.points ?? []
  return {
    centre: chart?.centre ?? null,
    percent: points.map(({ percent }) => percent),
    ucl: points.map(({ limits }) => limits?.upper ?? null),
    lcl: points.map(({ limits }) => limits?.lower ?? null),
    type: points.map(({ signal }) => named(signal)),
  }
}

export const methodsOfCharts: Record<string, Method> = {
  xmr: method(Xmr, readXmr),
  assurance: method(Limits, ({ lpl, upl, target, dir }) => {
    const limits = lpl === null || upl === null ? null : { lower: lpl, upper: upl }
    return { assurance: named(assurance(limits, target, dir)) }
  }),
  anhoej: method(RunChart, readRunChart),
  gchart: method(GapChart, readGapChart),
  pchart: method(ShareChart, readShareChart),
  daysBetween: method(
    z.object({ dates: z.array(z.string()), today: z.string().optional() }),
    ({ dates, today }) => {
      const { gaps, sinceLast } = daysBetweenEvents(dates, today)
      return { ...readGapChart({ y: gaps }), gaps, sinceLast }
    },
  ),
  dateGaps: method(
    z.object({ dates: z.array(z.string()), every: z.enum(['day', 'week', 'month']) }),
    ({ dates, every }) => {
      const gaps = gapsIn(dates, every)
      return { gaps, warn: gaps.length > 0 }
    },
  ),
}
