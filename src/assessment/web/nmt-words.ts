import { words } from '#platform/web/words.ts'
import type { NmtBand, NmtDomain } from '../contract/nmt.ts'

/** Words of a Neurosequential result: somebody else’s report, shown as they reported it. */
export const say = words('nmt', {
  title: 'Neurosequential result, as reported',
  hint: 'Attune shows what a certified assessor reported. It computes nothing.',
  none: 'No result is recorded. It comes from a certified assessor, with their report.',
  by: 'As reported by {who} ({certification}) on {day}. Recorded by {by}.',
  before: 'Then, {day}: {percent} of 100',
  now: '{percent} of 100, {band}',
  derived: '{band} (named from the number)',
  sentence: '{domain}: {percent} of 100 of what is usual for age, {band}.',
  sentenceThen: '{domain}: {percent} of 100 of what is usual for age, {band}; {before} of 100 in {month}.',
  usual:
    'Each number is a percentage of what is usual for age: 100 is usual. The lines go from 0 to {to}. The ring is then, the dot is now.',
  ratio: 'Cortical modulation ratio: {ratio}',
  ratioThen: 'Cortical modulation ratio: {ratio}; {before} in {month}',
  report: 'Open the report of {day}',
  choose: 'How to look at the result',
  picture: 'Picture',
  table: 'Table',
  headDomain: 'Domain',
  record: 'Record a result',
  assessedOn: 'Day of the assessment',
  assessor: 'Who assessed',
  certification: 'How they are certified',
  certificationHint: 'As they say it, for example: NMT Phase II, 2024.',
  percent: '{domain}: percentage',
  band: '{domain}: band',
  noBand: 'None named',
  modulation: 'Cortical modulation ratio',
  words: 'What the assessor recommends',
  reportField: 'The report, as a PDF file',
  reportHint: 'Up to 1.5 MB. It is kept closed.',
  optional: 'Leave empty what the report does not say.',
  keep: 'Keep the result',
  cancel: 'Leave it',
  problem: 'There is a problem',
  needDay: 'Write the day of the assessment.',
  needAssessor: 'Write who assessed.',
  needCertified: 'Write how the assessor is certified.',
  needDomain: 'Write one percentage at least.',
  needReport: 'Attach the report of the assessor.',
  tooBig: 'This report is too big. Try a smaller one.',
})

const sayDomain = words('nmt-domain', {
  sensory: 'Sensory integration',
  regulation: 'Self-regulation',
  relational: 'Relational',
  cognitive: 'Cognitive',
} satisfies Record<NmtDomain, string>)
export const nameOfNmtDomain = (domain: NmtDomain) => sayDomain(domain)

const sayBand = words('nmt-band', {
  essential: 'essential',
  therapeutic: 'therapeutic',
  enrichment: 'enrichment',
} satisfies Record<NmtBand, string>)
export const nameOfBand = (band: NmtBand) => sayBand(band)
