import { ChildId } from '#platform/ids.ts'
import { useParams } from '#platform/web/places.tsx'
import { TellHow } from './tell-how.tsx'

/** The page of a child on which adults tell how they see them. */
export function RateMapPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  return <TellHow childId={childId} backTo={`/children/${childId}/understanding`} />
}
