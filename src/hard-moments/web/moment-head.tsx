import { IconChevronLeft } from '@tabler/icons-react'
import type { ChildShown } from '#people/contract/children.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, weekDay } from '#platform/web/when.ts'
import { say } from './words.ts'

type MomentHeadProps = {
  child: ChildShown
  title: string
  at: string
  timeZone: string
  /** Where one comes back to. */
  back: string
}

/** The child first: face and name above what is written about a hard moment. */
export function MomentHead({ child, title, at, timeZone, back }: MomentHeadProps) {
  return (
    <header className="hm-head">
      <Link className="hm-link hm-screen" to={back}>
        <IconChevronLeft aria-hidden size={20} /> {say('toList', { name: child.knownAs })}
      </Link>
      <div>
        <Face face={child.face ?? faceFor(child.id)} name="" size={56} />
        <div>
          <h1>{title}</h1>
          <p className="at-hint">
            {say('momentAt', { day: weekDay(at, timeZone), time: clock(at, timeZone) })}
          </p>
        </div>
      </div>
    </header>
  )
}
