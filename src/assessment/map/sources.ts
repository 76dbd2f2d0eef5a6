import { z } from 'zod'

const toCheck = 'A person should check this against the source before the map is used for clinical decisions.'
const compared =
  'Every line that names it was compared with it. It names broad changes only: how far a line goes is our own choice.'
const cdc = 'Centers for Disease Control and Prevention, United States'
const federalWork =
  'Work of the US federal government, in the public domain in the United States (from memory)'
const parentingPages = 'https://www.cdc.gov/child-development/positive-parenting-tips'

/**
 * Where the facts behind the indicators come from. `checked` says whether a person has compared
 * every indicator that names the source with it; until then the screens say so. Wording is the
 * project's own throughout: 'adapted' means that a fact of the source stands behind it.
 */
export const sources = [
  {
    id: 'cdc-2022',
    title: 'Learn the Signs. Act Early. Milestone checklists, 2 months to 5 years (2022)',
    publisher: cdc,
    licence: federalWork,
    address: 'https://www.cdc.gov/ncbddd/actearly/milestones/milestones-18mo.html',
    checked: true,
    note: 'Every line that names it was compared with the twelve checklists: the page of 18 months as published, the others in copies that agree. A line stands in the band that holds the age of its checklist. The publisher says that milestones are no substitute for a screening tool.',
  },
  {
    id: 'cdc-6-8',
    title: 'Positive parenting tips: middle childhood, 6 to 8 years',
    publisher: cdc,
    licence: federalWork,
    address: `${parentingPages}/middle-childhood-6-8-years.html`,
    checked: true,
    note: compared,
  },
  {
    id: 'cdc-9-11',
    title: 'Positive parenting tips: middle childhood, 9 to 11 years',
    publisher: cdc,
    licence: federalWork,
    address: 'https://www.cdc.gov/ncbddd/childdevelopment/positiveparenting/middle2.html',
    checked: true,
    note: `An earlier edition of the page. ${compared}`,
  },
  {
    id: 'cdc-12-14',
    title: 'Positive parenting tips: young teens, 12 to 14 years',
    publisher: cdc,
    licence: federalWork,
    address: `${parentingPages}/young-teens-12-14-years.html`,
    checked: true,
    note: compared,
  },
  {
    id: 'cdc-15-17',
    title: 'Positive parenting tips: teenagers, 15 to 17 years',
    publisher: cdc,
    licence: federalWork,
    address: 'https://www.cdc.gov/ncbddd/childdevelopment/positiveparenting/adolescence2.html',
    checked: true,
    note: `A copy of an earlier edition. ${compared}`,
  },
  {
    id: 'development-matters',
    title: 'Development Matters: curriculum guidance for the early years foundation stage',
    publisher: 'Department for Education, England',
    licence: 'Crown copyright, Open Government Licence v3.0 (from memory)',
    address: 'https://www.gov.uk/government/publications/development-matters--2',
    checked: false,
    note: `Facts, licence and address from memory. ${toCheck}`,
  },
  {
    id: 'own',
    title: 'Attune, from the practice of residential care',
    publisher: 'The Attune project',
    licence: 'CC BY 4.0',
    address: '',
    checked: false,
    note: `Own wording and own choice of age, not validated. ${toCheck}`,
  },
] as const

export const SourceId = z.enum(sources.map(({ id }) => id))
export type SourceId = z.infer<typeof SourceId>
