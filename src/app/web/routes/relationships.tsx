import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('people/around', () => import('#relationships/web/around-page.tsx'), 'AroundPage'),
  page('people/tree', () => import('#relationships/web/tree-page.tsx'), 'TreePage'),
]

export const relationshipsRoutes = { ofChild }
