import { type MakeRoute, page } from './route.tsx'

const planPage = () => import('../plan-page.tsx')
const versionsPage = () => import('#response/web/plan-versions-page.tsx')
const changePage = () => import('#response/web/change-plan-page.tsx')

const ofChild: MakeRoute[] = [
  page('plan', planPage, 'PlanWithSeeing'),
  page('plan/change', changePage, 'ChangePlanPage'),
  page('plan/risks', () => import('../risk-page.tsx'), 'RiskWithMoments'),
  page('plan/views', () => import('#response/web/views-page.tsx'), 'ViewsPage'),
  page('plan/versions', versionsPage, 'PlanVersionsPage'),
  page('plan/versions/:number', planPage, 'PlanWithSeeing'),
]
const ofStaff: MakeRoute[] = [page('/library', () => import('#response/web/library-page.tsx'), 'LibraryPage')]

export const responseRoutes = { ofChild, ofStaff }
