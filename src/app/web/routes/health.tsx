import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('health', () => import('#health/web/health-page.tsx'), 'HealthPage'),
  page('health/chart', () => import('#health/web/chart-page.tsx'), 'ChartPage'),
]

const ofShift: MakeRoute[] = [
  page('/medicines', () => import('#health/web/medicines-page.tsx'), 'MedicinesPage'),
]

export const healthRoutes = { ofChild, ofShift }
