import { type MakeRoute, page } from './route.tsx'

const ofStaff: MakeRoute[] = [
  page('/house-pulse', () => import('#milieu/web/house-pulse-page.tsx'), 'HousePulsePage'),
  page('/homes/:homeId/pulse', () => import('#milieu/web/house-page.tsx'), 'HousePage'),
]
const ofChild: MakeRoute[] = [page('house', () => import('#milieu/web/beside-page.tsx'), 'BesidePage')]

export const milieuRoutes = { ofStaff, ofChild }
