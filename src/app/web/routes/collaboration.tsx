import type { MakeRoute } from './route.tsx'

export const collaborationRoutes: MakeRoute[] = []
