import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = []
const ofStaff: MakeRoute[] = [
  page('/my-reminders', () => import('#reminders/web/reminders-page.tsx'), 'RemindersPage'),
]

export const remindersRoutes = { ofChild, ofStaff }
