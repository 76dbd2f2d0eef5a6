import type { ChildShown } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import { Link, usePath } from '#platform/web/places.tsx'
import { placesOfChild } from './child-places.ts'
import { useOpenInSight } from './open-in-sight.ts'
import { say } from './words.ts'
import './child-frame.css'

/** The pages of one child in a row; on a phone the row moves so that the open one is in sight. */
export function ChildTabs({ child }: { child: ChildShown }) {
  const path = usePath()
  const me = useMe().data
  const row = useOpenInSight(path)
  const base = `/children/${child.id}`
  return (
    <nav ref={row} className="at-tabs" aria-label={say('pages', { name: child.knownAs })}>
      {placesOfChild(me, child.id).map(([to, name]) => {
        const address = to ? `${base}/${to}` : base
        const current = to ? path.startsWith(address) : path === base
        return (
          <Link key={to} to={address} {...(current && { 'aria-current': 'page' as const })}>
            {say(name)}
          </Link>
        )
      })}
    </nav>
  )
}
