import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = []
const ofStaff: MakeRoute[] = [
  page('/home', () => import('../home-page.tsx'), 'HomePage'),
  page('/model', () => import('../our-model-page.tsx'), 'OurModelPage'),
]

export const modelRoutes = { ofChild, ofStaff }
