import { functions } from '#assessment/map/functions.ts'
import type { PlanHint } from '../contract/draft.ts'
import type { Domain } from '../library/strategy.ts'
import type { Library } from '../library/whole-library.ts'
import type { Plan, Response } from '../plan.ts'
import { checkPlan } from '../suggest.ts'

/** What a plan still asks for. Ways of living together count; therapy, school and limits have their own measure. */
export function hintsFor(plan: Plan, library: Library): PlanHint[] {
  if (plan.responses.length === 0) return []
  const lived = plan.responses.filter(({ kind }) => kind === 'strategy' || kind === 'enrichment')
  return checkPlan(lived.map((one) => ({ domains: domainsOf(one, plan, library) })))
}

/** Where a response reaches: as the library says, or where the needs that it answers lie on the map. */
function domainsOf({ strategyId, needIds }: Response, { needs }: Plan, library: Library): readonly Domain[] {
  const strategy = strategyId && library.find(strategyId)
  if (strategy) return strategy.domains
  const seenOn = needs.filter(({ id }) => needIds.includes(id)).map(({ finding }) => finding.functionId)
  return functions.filter(({ id }) => seenOn.includes(id)).map(({ domain }) => domain)
}
