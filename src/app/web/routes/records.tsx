import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('chronology', () => import('#records/web/chronology-page.tsx'), 'ChronologyPage'),
  page('words', () => import('#records/web/own-words-page.tsx'), 'OwnWordsPage'),
]

const ofStaff: MakeRoute[] = [
  page('/children/:childId/chronology/print', () => import('#records/web/print-page.tsx'), 'PrintPage'),
  page('/tonight', () => import('../tonight/tonight-page.tsx'), 'TonightPage'),
  page('/note', () => import('#records/web/quick-note-page.tsx'), 'QuickNotePage'),
  page('/right-now', () => import('#records/web/right-now-page.tsx'), 'RightNowPage'),
]

export const recordsRoutes = { ofChild, ofStaff }
