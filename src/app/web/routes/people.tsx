import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type MakeRoute, page } from './route.tsx'

const open: MakeRoute[] = [page('/sign-in', () => import('#people/web/sign-in-page.tsx'), 'SignInPage')]

/** Before anyone is signed in. */
export const openRoutes: MakeRoute[] = [
  (root) => {
    const frame = createRoute({
      getParentRoute: () => root,
      id: 'open',
      component: lazyRouteComponent(() => import('../open-frame.tsx'), 'OpenFrame'),
    })
    return frame.addChildren(open.map((make) => make(frame)))
  },
]

const ofChild: MakeRoute[] = []
const ofStaff: MakeRoute[] = []

export const peopleRoutes = { ofChild, ofStaff }
