import { FamilyTimesCard } from '#key-work/web/family-times-card.tsx'
import { ChildPeoplePage } from '#people/web/child-people-page.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'

/** Who is around a child, and how the times with their family go. */
export function ChildPeople() {
  const { childId, child, name, timeZone } = useChildHere()
  return <ChildPeoplePage family={child && <FamilyTimesCard {...{ childId, name, timeZone }} />} />
}
