import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { useParams } from '#platform/web/places.tsx'
import { readUnreviewed } from '#repair/contract/safety.ts'
import { RiskPage } from '#response/web/risk-page.tsx'

/** What could harm a child, with the hard moments since nobody looked again, where the reader may know of them. */
export function RiskWithMoments() {
  const { childId } = useParams()
  const { data } = useAsk(readUnreviewed, { childId: ChildId.parse(childId) })
  return <RiskPage moments={data?.moments ?? []} />
}
