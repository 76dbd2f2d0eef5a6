import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('/understanding', () => import('#assessment/web/understanding-page.tsx'), 'UnderstandingPage'),
  page(
    '/understanding/shared',
    () => import('#assessment/web/shared-understanding-page.tsx'),
    'SharedUnderstandingPage',
  ),
  page('/understanding/opening', () => import('#assessment/web/opening-page.tsx'), 'OpeningPage'),
  page('/understanding/tell', () => import('#assessment/web/rate-map-page.tsx'), 'RateMapPage'),
]
const ofStaff: MakeRoute[] = []

export const assessmentRoutes = { ofChild, ofStaff }
