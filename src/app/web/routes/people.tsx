import { type MakeRoute, page } from './route.tsx'

/** Before anyone is signed in. */
export const openRoutes: MakeRoute[] = [
  page('/sign-in', () => import('#people/web/sign-in-page.tsx'), 'SignInPage'),
]

const ofChild: MakeRoute[] = []
const ofStaff: MakeRoute[] = []

export const peopleRoutes = { ofChild, ofStaff }
