import './hard-moments.css'
import { listChildren } from '#people/contract/children.ts'
import { homeOf, useMe } from '#people/web/use-me.ts'
import { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useSearch } from '#platform/web/places.tsx'
import { listOpenMoments } from '../contract/reading.ts'
import { MomentRow } from './moment-line.tsx'
import { say } from './words.ts'

/** What is still open after the hard moments of a home, and those of the last two weeks. */
export function OpenMomentsPage() {
  const me = useMe()
  const asked = HomeId.safeParse(useSearch().home).data
  const home = me.data && (me.data.homes.find(({ id }) => id === asked) ?? homeOf(me.data))
  return (
    <PageOf asked={me}>
      {home ? (
        <OfHome homeId={home.id} home={home.name} timeZone={home.timeZone} />
      ) : (
        <PageEmpty title={say('listEmpty')}>{say('listEmptySays')}</PageEmpty>
      )}
    </PageOf>
  )
}

function OfHome({ homeId, home, timeZone }: { homeId: HomeId; home: string; timeZone: string }) {
  const asked = useAsk(listOpenMoments, { homeId })
  const children = useAsk(listChildren, { homeId }).data?.children ?? []
  const nameOf = (childId: string) => children.find(({ id }) => id === childId)?.knownAs ?? ''
  const moments = asked.data?.moments ?? []
  const open = moments.filter((one) => one.open.length > 0)
  const rest = moments.filter((one) => one.open.length === 0)
  const rows = (all: typeof moments) => (
    <ul className="hm-rows">
      {all.map((one) => (
        <MomentRow key={one.momentId} moment={one} name={nameOf(one.childId)} timeZone={timeZone} showName />
      ))}
    </ul>
  )
  return (
    <div className="hm-page hm-wide">
      <header>
        <h1>{say('openFor', { home })}</h1>
        <p className="at-hint">{say('listHint')}</p>
      </header>
      <PageOf asked={asked}>
        <Card title={say('stillOpen')}>
          {open.length === 0 ? <p className="at-hint">{say('nothingOpen')}</p> : rows(open)}
        </Card>
        {rest.length > 0 && <Card title={say('lately')}>{rows(rest)}</Card>}
      </PageOf>
    </div>
  )
}
