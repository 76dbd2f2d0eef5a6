import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('after/:momentId', () => import('#repair/web/after-page.tsx'), 'AfterPage'),
]

export const repairRoutes = { ofChild }
