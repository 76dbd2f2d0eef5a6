import type { MakeRoute } from './route.tsx'

const ofChild: MakeRoute[] = []
const ofStaff: MakeRoute[] = []

export const evidenceRoutes = { ofChild, ofStaff }
