import { meaningsOf } from '#assessment/server/understanding.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type { Source } from '../contract/needs.ts'

/** What help from outside can come from: the needs of the plan in force, and what the assessment means. */
export async function sourcesOf(child: ChildGrant): Promise<(Source & { says: string })[]> {
  const [version, meanings] = await Promise.all([planInForce(child), meaningsOf(child)])
  return [
    ...(version?.plan.needs ?? []).map(({ id, title }) => ({ kind: 'plan-need' as const, id, says: title })),
    ...meanings.map(({ id, title }) => ({ kind: 'meaning' as const, id, says: title })),
  ]
}
