import { homeOf, useMe } from '#people/web/use-me.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { leftOf, saidSoFar } from '../answering.ts'
import { say } from './asked-words.ts'
import { useAsked } from './use-answering.ts'
import './asked.css'

/** One quiet card while somebody is asked and has not come to the end. It is theirs alone, and nothing is late. */
export function HouseAsked() {
  const me = useMe().data
  const rounds = useAsked().data?.rounds ?? []
  const open = rounds.flatMap(({ said, ...asked }) => {
    const left = leftOf(asked, saidSoFar(said))
    return left > 0 ? [{ left, closesAt: asked.closesAt, isBegun: said.length > 0 }] : []
  })
  const [first] = open
  if (!me || !first) return null
  const left = open.reduce((sum, one) => sum + one.left, 0)
  return (
    <Card
      title={open.some(({ isBegun }) => isBegun) ? say('inviteGoOn', { left }) : say('invite')}
      hint={say('inviteSays', { day: fullDay(first.closesAt, homeOf(me)?.timeZone ?? 'UTC') })}
      aside={
        <Link className="mil-link" to="/house-pulse">
          {say('open')}
        </Link>
      }
    />
  )
}
