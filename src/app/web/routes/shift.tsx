import { type MakeRoute, page } from './route.tsx'

const ofShift: MakeRoute[] = [
  page('/handover', () => import('../handover-page.tsx'), 'HandoverWithDuties'),
  page('/rota', () => import('#shift/web/rota-page.tsx'), 'RotaPage'),
  page('/visitors', () => import('#shift/web/visitors-page.tsx'), 'VisitorsPage'),
]

export const shiftRoutes = { ofShift }
