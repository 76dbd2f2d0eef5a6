import { Suspense } from 'react'
import { readChild } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import { WhoTheyAreCard } from '#people/web/who-they-are-card.tsx'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { part } from '#platform/web/parts/part.tsx'
import { useParams } from '#platform/web/places.tsx'
import { ChronologyStrip } from '#records/web/chronology-strip.tsx'
import { placesOfChild } from './child-places.ts'
import '#people/web/people.css'

const ChildTodayTogether = part(() =>
  import('#key-work/web/today-together.tsx').then((file) => file.ChildTodayTogether),
)

const HealthToday = part(() => import('#health/web/health-today.tsx').then((file) => file.HealthToday))

/** A child's first page: who they are, and what happened lately. */
export function ChildToday() {
  const { childId } = useParams()
  const asked = useAsk(readChild, { childId: ChildId.parse(childId) })
  const me = useMe().data
  const places = placesOfChild(me, ChildId.parse(childId))
  const hasChronology = me !== undefined && places.some(([to]) => to === 'chronology')
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <div className="ppl-today">
          <WhoTheyAreCard {...asked.data} />
          {places.some(([to]) => to === 'health') && (
            <Suspense fallback={null}>
              <HealthToday childId={asked.data.child.id} />
            </Suspense>
          )}
          {me && hasChronology && (
            <Suspense fallback={null}>
              <ChildTodayTogether me={me} child={asked.data.child} />
            </Suspense>
          )}
          {hasChronology && (
            <ChronologyStrip
              childId={asked.data.child.id}
              childName={asked.data.child.knownAs}
              timeZone={asked.data.child.home?.timeZone ?? 'UTC'}
            />
          )}
        </div>
      )}
    </PageOf>
  )
}
