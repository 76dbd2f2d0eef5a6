import { readChild } from '#people/contract/children.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { useParams } from '#platform/web/places.tsx'

/** The child whose page this is: their id from the address, their first name, team and time zone. */
export function useChildHere() {
  const { childId: inAddress } = useParams()
  const childId = ChildId.parse(inAddress)
  const asked = useAsk(readChild, { childId })
  const child = asked.data?.child
  return {
    childId,
    asked,
    child,
    name: child?.knownAs ?? '',
    timeZone: child?.home?.timeZone ?? 'UTC',
    careTeam: asked.data?.careTeam ?? [],
  }
}
