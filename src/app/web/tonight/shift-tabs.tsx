import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { Link, usePath } from '#platform/web/places.tsx'
import { worksHere } from '#shift/web/works-here.ts'
import { useOpenInSight } from '../open-in-sight.ts'
import '../child-frame.css'
import './shift-tabs.css'
import { say } from './words.ts'

/** The pages of the shift, in the order in which they stand. */
const tabs = [
  { to: '/tonight', words: 'tabTonight', onShiftOnly: false },
  { to: '/handover', words: 'tabHandover', onShiftOnly: true },
  { to: '/medicines', words: 'tabMedicines', onShiftOnly: false },
  { to: '/rota', words: 'tabRota', onShiftOnly: false },
  { to: '/visitors', words: 'tabVisitors', onShiftOnly: false },
] as const

/** The pages of the shift in a row, under the name of the home; on a phone the open one is in sight. */
export function ShiftTabs({ me, home }: { me: Me; home: HomeShown }) {
  const path = usePath()
  const row = useOpenInSight(path)
  const works = worksHere(me, home)
  return (
    <nav ref={row} className="at-tabs at-shift-tabs" aria-label={say('tabs', { home: home.name })}>
      {tabs
        .filter(({ onShiftOnly }) => works || !onShiftOnly)
        .map(({ to, words }) => (
          <Link key={to} to={to} {...(path.startsWith(to) && { 'aria-current': 'page' as const })}>
            {say(words)}
          </Link>
        ))}
    </nav>
  )
}
