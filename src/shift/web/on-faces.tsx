import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { faceFor } from '#platform/face.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Link } from '#platform/web/places.tsx'
import { useMyShift } from './use-my-shift.ts'
import { say } from './words.ts'
import './shift.css'

const MOST = 4

/** The faces of who is on, over one another; they lead to the rota. */
export function OnFaces({ me, home }: { me: Me; home: HomeShown }) {
  const { on } = useMyShift(me, home)
  if (on.length === 0) return null
  const names = listed(on.map(({ knownAs }) => knownAs))
  return (
    <Link className="shf-faces" to="/rota" aria-label={say('onNow', { names })}>
      {on.slice(0, MOST).map(({ personId, face }) => (
        <Face key={personId} face={face ?? faceFor(personId)} name="" size={44} />
      ))}
    </Link>
  )
}
