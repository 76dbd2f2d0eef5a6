import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [page('tracks', () => import('#review/web/tracks-page.tsx'), 'TracksPage')]

const ofStaff: MakeRoute[] = [
  page('/meetings', () => import('#review/web/meetings-page.tsx'), 'MeetingsPage'),
  page('/meetings/:childId/:meetingId', () => import('#review/web/meeting-page.tsx'), 'MeetingPage'),
  page('/meetings/:childId/:meetingId/letter', () => import('#review/web/letter-page.tsx'), 'LetterPage'),
]

export const reviewRoutes = { ofChild, ofStaff }
