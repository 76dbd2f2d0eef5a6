import {
  IconAdjustmentsHeart,
  IconHeartHandshake,
  IconHome,
  IconMessages,
  IconMoonStars,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react'
import type { Me } from '#people/contract/sign-in.ts'
import { stands } from '#people/web/use-me.ts'
import type { Place } from '#platform/web/shell/place.ts'
import { say } from './words.ts'

/** Pages that stand below a place though their address does not begin with its own. */
const below: Record<string, readonly string[]> = {
  '/children': ['/move-in', '/moves', '/bring-in', '/referrals'],
  '/tonight': ['/handover', '/medicines', '/rota', '/visitors', '/hard-moments'],
  '/model': ['/library', '/instruments', '/words'],
}

/** The places of the rail, trimmed to what someone's ties open. */
export function placesFor(me: Me, path: string): Place[] {
  const leads = stands(me, 'home-manager', 'clinician', 'responsible-individual', 'administrator')
  const works = stands(me, 'home-team', 'home-manager', 'clinician')
  const onShift = works || stands(me, 'agency-worker')
  const all: (Place | false)[] = [
    leads && { to: '/home', name: say('home'), icon: <IconHome aria-hidden /> },
    { to: '/children', name: say('children'), icon: <IconUsers aria-hidden /> },
    onShift && { to: '/tonight', name: say('shift'), icon: <IconMoonStars aria-hidden /> },
    works && { to: '/meetings', name: say('meetings'), icon: <IconMessages aria-hidden /> },
    stands(me, 'home-manager', 'clinical-supervisor') && {
      to: '/team',
      name: say('team'),
      icon: <IconHeartHandshake aria-hidden />,
    },
    leads && { to: '/model', name: say('model'), icon: <IconAdjustmentsHeart aria-hidden /> },
    stands(me, 'administrator') && { to: '/people', name: say('people'), icon: <IconUserCog aria-hidden /> },
  ]
  return all.filter((one) => one !== false).map((one) => ({ ...one, current: isAt(one.to, path) }))
}

function isAt(to: string, path: string): boolean {
  return [to, ...(below[to] ?? [])].some((one) => path.startsWith(one))
}
