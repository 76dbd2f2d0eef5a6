import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('time', () => import('#key-work/web/time-page.tsx'), 'TimePage'),
  page('time/:sessionId', () => import('#key-work/web/session-page.tsx'), 'SessionPage'),
]

export const keyWorkRoutes = { ofChild }
