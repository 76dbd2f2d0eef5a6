import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const routes = fileURLToPath(new URL('../../src/app/web/routes/', import.meta.url))

/** The names that the demo home is entered by, and who stands at the door without one. */
export type Role =
  | 'nobody'
  | 'nightworker'
  | 'keyworker'
  | 'manager'
  | 'clinician'
  | 'youngperson'
  | 'socialworker'
  | 'responsible'
  | 'supervisor'
  | 'agency'
  | 'admin'

const child = (...pages: string[]) => pages.map((one) => `/children/:childId${one && `/${one}`}`)
const mine = (...pages: string[]) => pages.map((one) => `/mine${one && `/${one}`}`)
const hard = ['/children/:childId/hard-moments/:momentId', '/children/:childId/holds/:measureId']
const meeting = ['/meetings/:childId/:meetingId', '/meetings/:childId/:meetingId/letter']

/** Every page that each role can come to, by the address that stands in the routes. */
export const pagesOf: Record<Role, readonly string[]> = {
  nobody: ['/sign-in', '/set-up', '/answer', '/answer#no-such-link'],
  nightworker: [
    ...['/handover', '/handover?side=give', '/rota', '/visitors'],
    ...['/', '/tonight', '/note', '/note?child=:childId', '/right-now', '/right-now?child=:childId'],
    ...[
      '/children',
      '/meetings',
      '/my-pin',
      '/my-face',
      '/my-reminders',
      '/my-wellbeing',
      '/waiting',
      '/house-pulse',
    ],
    ...child('', 'people', 'understanding', 'plan', 'tracks', 'chronology', 'words', 'after/:momentId'),
    ...child('time', 'health', 'health/chart', 'memories', 'people/around', 'house'),
    ...[
      '/medicines',
      '/hard-moments',
      ...hard,
      ...child('hard-moments'),
      ...child('measures', 'measures/:instrument'),
    ],
  ],
  keyworker: [
    ...['/tonight', '/note', '/children'],
    ...child('', 'people', 'understanding', 'understanding/tell', 'plan', 'plan/change', 'plan/versions'),
    ...child('understanding/shared', 'understanding/opening', 'plan/risks', 'plan/views'),
    ...child('plan/versions/:number', 'tracks', 'chronology', 'words', 'evidence', 'after/:momentId'),
    ...child('time', 'time/:sessionId', 'chronology/print', 'sides/:sideId', 'people/around'),
    ...child('sourcing', 'sourcing/:sourcingNeedId/letter'),
    ...child('people/tree'),
    '/meetings/:childId/:meetingId',
  ],
  manager: [
    ...['/handover', '/rota', '/visitors'],
    ...[
      '/home',
      '/children',
      '/move-in',
      '/bring-in',
      '/people',
      '/ready',
      '/model',
      '/set-up/model',
      '/library',
    ],
    ...[
      '/moves',
      '/quarantine',
      '/instruments',
      '/words',
      '/tonight',
      '/meetings',
      '/team',
      '/my-wellbeing',
      '/homes/:homeId/pulse',
      ...meeting,
    ],
    ...['/referrals', '/referrals/:homeId/:referralId', '/move-in?home=:homeId&referral=:referralId'],
    ...['/hard-moments', ...hard, '/medicines'],
    ...child('', 'people', 'understanding', 'plan', 'plan/change', 'tracks', 'chronology', 'evidence'),
    ...child('sourcing'),
  ],
  clinician: [
    '/home',
    '/model',
    '/library',
    ...child('measures', 'measures/:instrument', 'measures/given/:resultId'),
    ...child('understanding', 'understanding/tell', 'plan/change'),
    ...meeting,
  ],
  youngperson: mine(
    '',
    'plan',
    'goals',
    'letters',
    'promises',
    'say',
    'how',
    'how?shape=calm',
    'story',
    'written',
    'after/:momentId',
    'hard/:momentId',
    'looked',
    'talk',
    'calendar',
    'face',
    'house',
    'growing',
    'growing/tell',
    'people',
    'health',
    'pin',
    'forms',
    'forms/:instrument',
    'forms/given/:resultId',
  ),
  socialworker: [
    '/children',
    ...child('', 'people', 'plan', 'sourcing', 'measures', 'evidence', 'health', 'health/chart'),
  ],
  responsible: [
    '/referrals',
    '/rota',
    '/visitors',
    '/home',
    '/children',
    '/model',
    '/meetings',
    ...child('', 'chronology', 'sourcing'),
  ],
  supervisor: ['/', '/team', '/children'],
  agency: [
    ...['/handover', '/rota'],
    '/',
    '/tonight',
    '/note',
    '/note?child=:childId',
    '/right-now?child=:childId',
    '/children',
    '/medicines',
    '/children/:openChildId/hard-moments/:openMomentId',
    '/children/:openChildId/holds/:openMeasureId',
  ],
  admin: ['/home', '/people', '/model', '/library', '/children'],
}

const bases: Record<string, string> = {
  openRoutes: '',
  ofNobody: '',
  ofStaff: '',
  ofShift: '',
  ofChild: '/children/:childId',
  collaborationRoutes: '/mine',
}

/** Every address that the routes name. */
export function addressesInRoutes(): string[] {
  const found = globSync(`${routes}*.tsx`)
    .filter((file) => basename(file) !== 'route.tsx')
    .flatMap((file) => addressesIn(readFileSync(file, 'utf8')))
  return [...new Set(['/', ...found])].toSorted()
}

function addressesIn(source: string): string[] {
  return source
    .split(/(?:export )?const /)
    .filter((part) => part.includes('MakeRoute[]'))
    .flatMap((part) => {
      const [name = ''] = part.split(':')
      const base = bases[name]
      if (base === undefined) throw new Error(`The pages of “${name}” are under an address nobody told.`)
      return [...part.matchAll(/page\(\s*'([^']+)'/g)].map(([, path = '']) => joined(base, path))
    })
}

function joined(base: string, path: string): string {
  return `${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
}
