import { useParams } from '@tanstack/react-router'
import { ChildId } from '#platform/ids.ts'
import { TellHow } from './tell-how.tsx'

/** The page of a child on which adults tell how they see them. */
export function RateMapPage() {
  const params = useParams({ strict: false })
  const childId = ChildId.parse(params.childId)
  return <TellHow childId={childId} backTo={`/children/${childId}/understanding`} />
}
