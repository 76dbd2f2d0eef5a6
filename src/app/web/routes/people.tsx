import { type MakeRoute, page } from './route.tsx'

/** Before anyone is signed in. */
export const openRoutes: MakeRoute[] = [
  page('/sign-in', () => import('#people/web/sign-in-page.tsx'), 'SignInPage'),
  page('/set-up', () => import('#people/web/set-up-page.tsx'), 'SetUpPage'),
  page('/set-up/model', () => import('../set-up-model-page.tsx'), 'SetUpModelPage'),
]

const ofChild: MakeRoute[] = [
  page('/', () => import('../child-today.tsx'), 'ChildToday'),
  page('/people', () => import('../child-people.tsx'), 'ChildPeople'),
]

const ofStaff: MakeRoute[] = [
  page('/children', () => import('#people/web/children-page.tsx'), 'ChildrenPage'),
  page('/move-in', () => import('../move-in.tsx'), 'MoveIn'),
  page('/bring-in', () => import('#exchange/web/bring-in-page.tsx'), 'BringInPage'),
  page('/people', () => import('#people/web/people-page.tsx'), 'PeoplePage'),
  page('/quarantine', () => import('#people/web/left-behind-page.tsx'), 'LeftBehindPage'),
  page('/waiting', () => import('../waiting-page.tsx'), 'WaitingPage'),
  page('/my-pin', () => import('#people/web/my-pin-page.tsx'), 'MyPinPage'),
  page('/my-face', () => import('#people/web/my-face-page.tsx'), 'MyFacePage'),
  page('/moves', () => import('#people/web/moves-page.tsx'), 'MovesPage'),
  page('/ready', () => import('#people/web/ready-page.tsx'), 'ReadyPage'),
]

export const peopleRoutes = { ofChild, ofStaff }
