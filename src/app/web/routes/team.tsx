import { type MakeRoute, page } from './route.tsx'

const ofStaff: MakeRoute[] = [
  page('/my-wellbeing', () => import('#team/web/my-wellbeing-page.tsx'), 'MyWellbeingPage'),
  page('/team', () => import('#team/web/team-page.tsx'), 'TeamPage'),
]

export const teamRoutes = { ofStaff }
