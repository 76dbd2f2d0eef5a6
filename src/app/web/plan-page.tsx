import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { useParams } from '#platform/web/places.tsx'
import { readPlan } from '#response/contract/plan.ts'
import type { Need } from '#response/plan.ts'
import { PlanPage } from '#response/web/plan-page.tsx'
import { useSeen } from '#review/web/seeing.tsx'

const noNeeds: readonly Need[] = []

/** The plan with what the review sees of each need beside it. */
export function PlanWithSeeing() {
  const { childId: inAddress, number } = useParams()
  const childId = ChildId.parse(inAddress)
  const { data } = useAsk(readPlan, number === undefined ? { childId } : { childId, number: Number(number) })
  const seen = useSeen(childId, data?.version?.plan.needs ?? noNeeds)
  return <PlanPage seen={seen} />
}
