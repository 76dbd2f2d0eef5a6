import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = []
const ofStaff: MakeRoute[] = [
  page('/home', () => import('../home-page.tsx'), 'HomePage'),
  page('/model', () => import('#model/web/model-page.tsx'), 'ModelPage'),
]

export const modelRoutes = { ofChild, ofStaff }
