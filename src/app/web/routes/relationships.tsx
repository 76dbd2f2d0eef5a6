import { type MakeRoute, page } from './route.tsx'

const ofChild: MakeRoute[] = [
  page('people/around', () => import('#relationships/web/around-page.tsx'), 'AroundPage'),
  page('people/tree', () => import('#relationships/web/tree-page.tsx'), 'TreePage'),
]

const ofStaff: MakeRoute[] = [
  page('/referrals', () => import('#relationships/web/referrals-page.tsx'), 'ReferralsPage'),
  page(
    '/referrals/:homeId/:referralId',
    () => import('#relationships/web/referral-page.tsx'),
    'ReferralPage',
  ),
]

export const relationshipsRoutes = { ofChild, ofStaff }
