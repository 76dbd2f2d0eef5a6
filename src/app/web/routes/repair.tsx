import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('after/:momentId', () => import('#repair/web/after-page.tsx'), 'AfterPage'),
]
const ofStaff: MakeRoute[] = []

export const repairRoutes = { ofChild, ofStaff }
