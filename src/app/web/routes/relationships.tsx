import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('people/around', () => import('#relationships/web/around-page.tsx'), 'AroundPage'),
]

export const relationshipsRoutes = { ofChild }
