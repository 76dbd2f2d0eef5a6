import { type MakeRoute, page } from './route.tsx'

export const collaborationRoutes: MakeRoute[] = [
  page('/', () => import('#collaboration/web/my-home-page.tsx'), 'MyHomePage'),
  page('plan', () => import('#collaboration/web/my-plan-page.tsx'), 'MyPlanPage'),
  page('goals', () => import('#collaboration/web/my-goals-page.tsx'), 'MyGoalsPage'),
  page('promises', () => import('#collaboration/web/my-promises-page.tsx'), 'MyPromisesPage'),
  page('letters', () => import('#collaboration/web/my-letters-page.tsx'), 'MyLettersPage'),
  page('say', () => import('#collaboration/web/say-something-page.tsx'), 'SaySomethingPage'),
  page('how', () => import('#collaboration/web/check-in-page.tsx'), 'CheckInPage'),
  page('story', () => import('#collaboration/web/story-page.tsx'), 'StoryPage'),
  page('written', () => import('#collaboration/web/written-page.tsx'), 'WrittenPage'),
  page('after/:momentId', () => import('#collaboration/web/my-after-page.tsx'), 'MyAfterPage'),
  page('hard/:momentId', () => import('../my-hard-moment-page.tsx'), 'MyHardMomentPage'),
  page('looked', () => import('#collaboration/web/looked-page.tsx'), 'LookedPage'),
  page('face', () => import('#collaboration/web/my-face-page.tsx'), 'MyFacePage'),
  page('growing', () => import('../my-growing-page.tsx'), 'MyGrowingPage'),
  page('growing/tell', () => import('../my-telling-page.tsx'), 'MyTellingPage'),
  page('people', () => import('../my-people-page.tsx'), 'MyPeoplePage'),
  page('health', () => import('../my-health-page.tsx'), 'MyHealthPage'),
  page('house', () => import('../my-house-page.tsx'), 'MyHousePage'),
  page('talk', () => import('#collaboration/web/talk-page.tsx'), 'TalkPage'),
  page('calendar', () => import('#collaboration/web/calendar-page.tsx'), 'CalendarPage'),
]
