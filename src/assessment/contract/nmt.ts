import { z } from 'zod'
import { command, MOST_WITH_FILE, query } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'

export const NmtResultId = id('NmtResult')
export type NmtResultId = z.infer<typeof NmtResultId>

/** The four domains as the programme names them. */
export const NmtDomain = z.enum(['sensory', 'regulation', 'relational', 'cognitive'])
export type NmtDomain = z.infer<typeof NmtDomain>

export const NmtBand = z.enum(['essential', 'therapeutic', 'enrichment'])
export type NmtBand = z.infer<typeof NmtBand>

/** What the assessor reports of one domain: the percentage of what is typical for age. */
const Reported = z.object({
  domain: NmtDomain,
  percent: z.number('Write the percentage as a number.').min(0).max(200, 'Write a percentage, at most 200.'),
  band: NmtBand.optional(),
})
export type Reported = z.infer<typeof Reported>

/** The most bytes of a report as it is sent, in base64url. */
const MOST_SENT = 2_000_000

const Result = z.object({
  id: NmtResultId,
  assessedOn: z.iso.date('Write the day of the assessment.'),
  assessor: z.string().trim().min(1, 'Write who assessed.').max(120),
  /** What makes them an assessor of the programme, in their words: 'NMT Phase II, 2024'. */
  certification: z.string().trim().min(1, 'Write how the assessor is certified.').max(200),
  domains: z.array(Reported).min(1, 'Write one domain at least.').max(4),
  /** The cortical modulation ratio. */
  modulation: z.number('Write the ratio as a number.').min(0).max(100).optional(),
  words: z.string().trim().max(2000),
})

export const recordNmt = command({
  name: 'assessment.recordNmt',
  mostBytes: MOST_WITH_FILE,
  says: 'Records a Neurosequential result as a certified assessor reported it, with their report. Nothing is computed.',
  door: 'child',
  input: Result.extend({
    childId: ChildId,
    report: z
      .base64url()
      .min(1, 'Attach the report.')
      .max(MOST_SENT, 'This report is too big. Try a smaller one.'),
  }),
  output: z.object({}),
})

/** A result as it is shown. `derived`: the assessor gave no band, so the number was only named. */
const NmtShown = Result.extend({
  domains: z.array(Reported.extend({ band: NmtBand, derived: z.boolean() })),
  toldBy: z.string(),
  toldAt: z.iso.datetime(),
})
export type NmtShown = z.infer<typeof NmtShown>

export const readNmt = query({
  name: 'assessment.readNmt',
  says: 'The Neurosequential results that certified assessors reported, newest first.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ results: z.array(NmtShown) }),
})

export const openNmtReport = query({
  name: 'assessment.openNmtReport',
  says: 'The report of a certified assessor, as they wrote it.',
  door: 'child',
  input: z.object({ childId: ChildId, resultId: NmtResultId }),
  output: z.object({ bytes: z.base64url() }),
})
