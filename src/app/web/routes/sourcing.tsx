import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('sourcing', () => import('#sourcing/web/sourcing-page.tsx'), 'SourcingPage'),
  page('sourcing/:sourcingNeedId/letter', () => import('#sourcing/web/letter-page.tsx'), 'LetterPage'),
]

export const sourcingRoutes = { ofChild }
