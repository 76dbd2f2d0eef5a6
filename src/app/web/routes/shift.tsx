import { type MakeRoute, page } from './route.tsx'

const ofShift: MakeRoute[] = [
  page('/handover', () => import('#shift/web/handover-page.tsx'), 'HandoverPage'),
  page('/rota', () => import('#shift/web/rota-page.tsx'), 'RotaPage'),
  page('/visitors', () => import('#shift/web/visitors-page.tsx'), 'VisitorsPage'),
]

export const shiftRoutes = { ofShift }
