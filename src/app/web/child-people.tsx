import { Suspense } from 'react'
import { FamilyTimesCard } from '#key-work/web/family-times-card.tsx'
import { ChildPeoplePage } from '#people/web/child-people-page.tsx'
import { part } from '#platform/web/parts/part.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import { AdultsAround } from '#shift/web/adults-around.tsx'

const AroundCard = part(() => import('#relationships/web/around-card.tsx').then((file) => file.AroundCard))

const CameByReferral = part(() =>
  import('#relationships/web/came-by-referral.tsx').then((file) => file.CameByReferral),
)

/** Who is around a child, how the times with their family go, and which adults they saw. */
export function ChildPeople() {
  const { childId, child, name, timeZone } = useChildHere()
  const family = child && (
    <>
      <Suspense fallback={null}>
        <AroundCard child={child} />
        {child.home && <CameByReferral {...{ childId, name }} homeId={child.home.id} />}
      </Suspense>
      <FamilyTimesCard {...{ childId, name, timeZone }} />
      <AdultsAround child={child} />
    </>
  )
  return <ChildPeoplePage family={family} />
}
