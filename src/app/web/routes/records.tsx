import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('chronology', () => import('../chronology-page.tsx'), 'ChildChronologyPage'),
  page('words', () => import('../own-words-page.tsx'), 'ChildOwnWords'),
  page('memories', () => import('#records/web/memories-page.tsx'), 'MemoriesPage'),
  page('sides/:sideId', () => import('#collaboration/web/side-page.tsx'), 'SidePage'),
]

const ofStaff: MakeRoute[] = [
  page('/children/:childId/chronology/print', () => import('#records/web/print-page.tsx'), 'PrintPage'),
  page('/tonight', () => import('../tonight/tonight-page.tsx'), 'TonightPage'),
  page('/note', () => import('../note-page.tsx'), 'NotePage'),
  page('/words', () => import('#records/web/gentle-words-page.tsx'), 'GentleWordsPage'),
  page('/right-now', () => import('../right-now.tsx'), 'RightNowAndSince'),
]

export const recordsRoutes = { ofChild, ofStaff }
