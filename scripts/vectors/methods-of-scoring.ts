import { z } from 'zod'
import { domainScore, functionScore, scoreBand, stressDrop } from '#measurement/functioning-map.ts'
import { alliance, burnout } from '#measurement/scoring/alliance-and-burnout.ts'
import { bandOf, nmtBand } from '#measurement/scoring/bands.ts'
import { instrumentRules } from '#measurement/scoring/instruments.ts'
import { prorate } from '#measurement/scoring/items.ts'
import { psc17, psc35, sdqScale, sdqTotal } from '#measurement/scoring/psychosocial.ts'
import { asksForSafety, scoreInstrument } from '#measurement/scoring/score-instrument.ts'
import { cats2, cries8, cries13, itqCa } from '#measurement/scoring/trauma.ts'
import { who5, ypCore, ypCoreCutoffs } from '#measurement/scoring/wellbeing.ts'
import { type Method, method, number, numbers } from './method.ts'

const Items = z.object({ items: numbers })
const Bands = z.array(z.tuple([number, z.string()]))
const places = z.array(number).default([])
const yesNo = z.boolean().nullable().default(null)
const MapRating = z.union([z.literal(0), z.literal(0.5), z.literal(1), z.null()])
const MapRatings = z.array(z.array(MapRating))

/** An instrument that is scored by its rule alone. */
function byRule(instrument: string): Method {
  return method(Items, ({ items }) => {
    const rule = instrumentRules.find((one) => one.instrument === instrument)
    if (!rule) throw new RangeError(`There is no scoring rule for ${instrument}.`)
    const { scales, risk } = scoreInstrument(items, rule)
    const [first] = scales
    return {
      sum: first?.score ?? null,
      band: first?.band ?? null,
      risk,
      prorated: scales.some(({ prorated }) => prorated),
      scores: Object.fromEntries(scales.map(({ scale, score }) => [scale, score])),
      bands: Object.fromEntries(scales.map(({ scale, band }) => [scale, band])),
    }
  })
}

function readMap({
  functions,
  stress,
}: {
  functions: z.infer<typeof MapRatings>
  stress?: typeof functions | undefined
}) {
  const scores = functions.map(functionScore)
  const domain = domainScore(scores)
  const hard = stress ? domainScore(stress.map(functionScore)) : null
  return {
    functions: scores,
    domain,
    band: domain === null ? null : scoreBand(domain),
    stress: hard,
    stressDrop: stressDrop(domain, hard),
  }
}

const general: Record<string, Method> = {
  prorate: method(
    Items.extend({ k: number.optional(), minAnswered: number.optional(), round: z.boolean().optional() }),
    ({ items, k, minAnswered: needed, round = false }) => ({
      ...prorate(items, { items: k ?? items.length, ...(needed === undefined ? {} : { needed }), round }),
    }),
  ),
  sumBands: method(Items.extend({ bands: Bands, flagItems: places }), ({ items, bands, flagItems }) => {
    const { score, prorated } = prorate(items, { items: items.length })
    const flagged = flagItems.filter((place) => (items[place - 1] ?? 0) > 0)
    return { sum: score, band: bandOf(score, bands), prorated, flagged }
  }),
  nmtBand: method(z.object({ values: numbers }), ({ values }) => ({ bands: values.map(nmtBand) })),
  dfm: method(z.object({ functions: MapRatings, stress: MapRatings.optional() }), readMap),
}

const byFunction: Record<string, Method> = {
  psc17: method(Items, ({ items }) => ({ ...psc17(items) })),
  psc35: method(Items, ({ items }) => ({ ...psc35(items) })),
  sdqScale: method(Items.extend({ reverse: places }), ({ items, reverse }) => ({
    score: sdqScale(items, reverse),
  })),
  sdqTotal: method(Items, ({ items }) => ({ score: sdqTotal(items) })),
  who5: method(Items, ({ items }) => ({ ...who5(items) })),
  ypcore: method(
    Items.extend({
      age: number,
      gender: z.string(),
      table: z.record(z.string(), number).default(ypCoreCutoffs),
    }),
    ({ items, ...rule }) => ({ ...ypCore(items, rule) }),
  ),
  itqca: method(
    Items.extend({ ptsdImpairment: yesNo, dsoImpairment: yesNo }),
    ({ items, ptsdImpairment: ptsd, dsoImpairment: dso }) => ({ ...itqCa(items, { ptsd, dso }) }),
  ),
  cries8: method(Items, ({ items }) => ({ ...cries8(items) })),
  cries13: method(Items, ({ items }) => ({ ...cries13(items) })),
  cats2: method(
    Items.extend({ pairs: z.array(z.tuple([number, number])).default([]) }),
    ({ items, pairs }) => ({ ...cats2(items, pairs) }),
  ),
  asq: method(z.object({ answers: z.array(yesNo) }), ({ answers }) => ({ positive: asksForSafety(answers) })),
  cbi: method(Items.extend({ reverse: places }), ({ items, reverse }) => {
    const { score, prorated } = burnout(items, reverse)
    return { score, high: score === null ? null : score >= 50, prorated }
  }),
  tascr: method(Items, ({ items }) => {
    const { score, prorated } = alliance(items)
    return { total: score, prorated }
  }),
}

export const methodsOfScoring: Record<string, Method> = {
  ...general,
  ...byFunction,
  phq9: byRule('phq-9'),
  gad7: byRule('gad-7'),
  core10: byRule('core-10'),
  honosca: byRule('honosca'),
  cyrmr: byRule('cyrm-r'),
  ors: byRule('ors'),
  mmf: byRule('me-and-my-feelings'),
  proqol: byRule('proqol-5'),
  tics10: byRule('tics-10'),
  sessionCheck: byRule('session-check'),
  milieuPulse: byRule('milieu-pulse'),
  congruence: byRule('congruence'),
  staffRegulation: byRule('staff-regulation'),
}
