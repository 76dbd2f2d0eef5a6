import type { HomeShown } from '#people/contract/sign-in.ts'
import { useMe } from '#people/web/use-me.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay, monthName } from '#platform/web/when.ts'
import { readHouse } from '../contract.ts'
import { countedOf, runningOf } from '../house-says.ts'
import * as permissions from '../permissions.ts'
import { HouseAsked } from './house-asked.tsx'
import { say } from './house-words.ts'

/** The way to how it feels to live here, with where its rounds stand; and what oneself is asked, if one is. */
export function HouseLine({ home: { id: homeId, timeZone } }: { home: HomeShown }) {
  const me = useMe().data
  const relations = (me?.standing ?? [])
    .filter((one) => !one.childId && (one.homeId ?? homeId) === homeId)
    .map(({ relation }) => relation)
  const mayRead = allows(permissions.readHouse, relations)
  const { data: house } = useAsk(readHouse, { homeId }, { skip: !mayRead })
  if (!house) return null
  const running = runningOf(house, 'milieu-pulse')
  const [last] = countedOf(house, 'milieu-pulse')
  const says = [
    last && say('lineNew', { month: monthName(last.openedAt, timeZone) }),
    running &&
      say('running', {
        day: fullDay(running.closesAt, timeZone),
        counted: fullDay(running.countedAt, timeZone),
      }),
    !last && !running && `${say('none-milieu-pulse')}.`,
  ]
  return (
    <>
      <HouseAsked />
      <Card
        title={say('title')}
        hint={says.filter(Boolean).join(' ')}
        aside={
          <Link className="mil-link" to={`/homes/${homeId}/pulse`}>
            {say('lineOpen')}
          </Link>
        }
      />
    </>
  )
}
