import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('measures', () => import('#instruments/web/measures-page.tsx'), 'MeasuresPage'),
  page('measures/given/:resultId', () => import('#instruments/web/filled-page.tsx'), 'FilledPage'),
  page('measures/:instrument', () => import('#instruments/web/fill-in-page.tsx'), 'FillInPage'),
]
const ofStaff: MakeRoute[] = [
  page('/instruments', () => import('#instruments/web/instruments-page.tsx'), 'InstrumentsPage'),
]

/** For somebody outside, who has no sign-in. */
const ofNobody: MakeRoute[] = [
  page('/answer', () => import('#instruments/web/answer-by-link-page.tsx'), 'AnswerByLinkPage'),
]

export const instrumentRoutes = { ofChild, ofStaff, ofNobody }
