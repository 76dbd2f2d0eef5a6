import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import { useOpenMoments } from './open-moments.ts'
import type { ChildTonight } from './use-tonight.ts'
import { say } from './words.ts'

/** Someone is, or was, with a child in a hard moment: it is asked about until it is over. */
export function StillOpen({ here, timeZone }: { here: readonly ChildTonight[]; timeZone: string }) {
  const open = useOpenMoments()
  return here.map(({ child }) => {
    const since = open.get(child.id)
    if (!since) return null
    return (
      <p key={child.id} className="rec-still-open">
        <span>{say('stillOpen', { name: child.knownAs, time: clock(since, timeZone) })}</span>
        <Link className="rec-link" to="/right-now" search={{ child: child.id }}>
          {say('goThere')}
        </Link>
      </p>
    )
  })
}
