import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('hard-moments', () => import('#hard-moments/web/moments-page.tsx'), 'MomentsPage'),
]

/** Pages of one moment stand alone: whoever was there on a shift writes, also who sees no more of the child. */
const ofStaff: MakeRoute[] = [
  page('/hard-moments', () => import('#hard-moments/web/open-moments-page.tsx'), 'OpenMomentsPage'),
  page(
    '/children/:childId/hard-moments/:momentId',
    () => import('../hard-moment-page.tsx'),
    'HardMomentPage',
  ),
  page('/children/:childId/holds/:measureId', () => import('#hard-moments/web/hold-page.tsx'), 'HoldPage'),
]

export const hardMomentsRoutes = { ofChild, ofStaff }
