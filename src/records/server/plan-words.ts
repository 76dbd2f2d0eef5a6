import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { planVersionsDuring } from '#response/server/plan-versions.ts'

const DAY = 86_400_000

interface Named {
  helped: readonly string[]
  needIds?: readonly string[]
}

/**
 * The short words of the responses that helped, in the order given. Any version of the plan counts: what was
 * true when it was written is not refused because the plan has changed since. What no version ever held is.
 */
export async function shortsOf(child: ChildGrant, ctx: Ctx, named: Named): Promise<string[]> {
  const { helped, needIds = [] } = named
  if (helped.length === 0 && needIds.length === 0) return []
  const { shorts, needs } = await everPlanned(child, ctx)
  const fields = {
    ...(helped.some((id) => !shorts.has(id)) && { helped: ['This was never in the plan of this child.'] }),
    ...(needIds.some((id) => !needs.has(id)) && {
      needIds: ['This was never a need in the plan of this child.'],
    }),
  }
  if (Object.keys(fields).length > 0) throw new NotValid(fields)
  return helped.flatMap((id) => shorts.get(id) ?? [])
}

/** The short words of responses by id, the newest version's first choice. */
export async function everPlanned(child: ChildGrant, { now }: Ctx) {
  const versions = await planVersionsDuring(child, { from: new Date(0), to: new Date(now.getTime() + DAY) })
  const plans = versions.map(({ plan }) => plan)
  return {
    shorts: new Map<string, string>(
      plans.flatMap((plan) => plan.responses.map(({ id, short }) => [id, short])),
    ),
    needs: new Map<string, string>(plans.flatMap((plan) => plan.needs.map(({ id, title }) => [id, title]))),
  }
}
