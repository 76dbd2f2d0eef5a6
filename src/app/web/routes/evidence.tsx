import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('evidence', () => import('#evidence/web/evidence-page.tsx'), 'EvidencePage'),
]
const ofStaff: MakeRoute[] = []

export const evidenceRoutes = { ofChild, ofStaff }
