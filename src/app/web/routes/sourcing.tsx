import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('sourcing', () => import('#sourcing/web/sourcing-page.tsx'), 'SourcingPage'),
]

export const sourcingRoutes = { ofChild }
