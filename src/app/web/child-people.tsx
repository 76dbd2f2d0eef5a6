import { FamilyTimesCard } from '#key-work/web/family-times-card.tsx'
import { ChildPeoplePage } from '#people/web/child-people-page.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import { AdultsAround } from '#shift/web/adults-around.tsx'

/** Who is around a child, how the times with their family go, and which adults they saw. */
export function ChildPeople() {
  const { childId, child, name, timeZone } = useChildHere()
  const family = child && (
    <>
      <FamilyTimesCard {...{ childId, name, timeZone }} />
      <AdultsAround child={child} />
    </>
  )
  return <ChildPeoplePage family={family} />
}
