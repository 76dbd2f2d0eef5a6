import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { NotHere } from './not-here.tsx'
import { assessmentRoutes } from './routes/assessment.tsx'
import { collaborationRoutes } from './routes/collaboration.tsx'
import { evidenceRoutes } from './routes/evidence.tsx'
import { modelRoutes } from './routes/model.tsx'
import { openRoutes, peopleRoutes } from './routes/people.tsx'
import { recordsRoutes } from './routes/records.tsx'
import { responseRoutes } from './routes/response.tsx'
import { reviewRoutes } from './routes/review.tsx'

interface Context {
  queries: QueryClient
}

export const rootRoute = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotHere,
})

/** Everything for the people who work with a child: inside the shell with the rail. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  component: lazyRouteComponent(() => import('./staff-frame.tsx'), 'StaffFrame'),
})

/** The pages of one child, under their name and face. */
export const childRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/children/$childId',
  component: lazyRouteComponent(() => import('./child-frame.tsx'), 'ChildFrame'),
})

/** The young person's own space. */
export const youngRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mine',
  component: lazyRouteComponent(() => import('./young-frame.tsx'), 'YoungFrame'),
})

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./start.tsx'), 'Start'),
})

/** The addresses of the client, each slice's pages in their frames. */
export function makeRouter(queries: QueryClient) {
  const child = [
    ...peopleRoutes.ofChild,
    ...assessmentRoutes.ofChild,
    ...responseRoutes.ofChild,
    ...recordsRoutes.ofChild,
    ...reviewRoutes.ofChild,
    ...evidenceRoutes.ofChild,
  ]
  const staff = [
    ...peopleRoutes.ofStaff,
    ...modelRoutes.ofStaff,
    ...recordsRoutes.ofStaff,
    ...reviewRoutes.ofStaff,
    childRoute.addChildren(child.map((make) => make(childRoute))),
  ].map((made) => (typeof made === 'function' ? made(staffRoute) : made))
  const routeTree = rootRoute.addChildren([
    startRoute,
    ...openRoutes.map((make) => make(rootRoute)),
    staffRoute.addChildren(staff),
    youngRoute.addChildren(collaborationRoutes.map((make) => make(youngRoute))),
  ])
  return createRouter({ routeTree, context: { queries }, defaultPreload: 'intent', scrollRestoration: true })
}
