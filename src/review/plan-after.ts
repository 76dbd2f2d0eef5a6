import type { Plan, Response, ResponseId } from '#response/plan.ts'

/** What a decision does to the plan. */
interface PlanDecision {
  kind: 'keep' | 'change' | 'add' | 'stop' | 'other'
  title: string
  words: string
  responseId?: string | undefined
  response?: Response | undefined
}

/** Whether a decision makes the plan another one: to keep a response, or to do something besides, does not. */
export function changesPlan({ kind }: Pick<PlanDecision, 'kind'>): boolean {
  return kind === 'change' || kind === 'add' || kind === 'stop'
}

/**
 * The plan after a meeting: its decisions one after the other, the last word about a response counts.
 * What a decision names and the plan no longer holds is left as it is; `missing` finds those first.
 * What stops keeps its reason: the decision's own words.
 */
export function planAfter(plan: Plan, decisions: readonly PlanDecision[]): Plan {
  return decisions.filter(changesPlan).reduce(decided, plan)
}

/** The decisions that name a response which the plan does not hold at that point. */
export function missing<Decision extends PlanDecision>(
  plan: Plan,
  decisions: readonly Decision[],
): Decision[] {
  const held = new Set<string>(plan.responses.map((one) => one.id))
  return decisions.filter(({ kind, responseId, response }) => {
    if (kind === 'add' && response) held.add(response.id)
    if (kind !== 'change' && kind !== 'stop') return false
    const isMissing = responseId === undefined || !held.has(responseId)
    if (kind === 'stop' && responseId) held.delete(responseId)
    return isMissing
  })
}

function decided(plan: Plan, { kind, responseId, response, title, words }: PlanDecision): Plan {
  if (kind === 'add' && response) return added(plan, response)
  if (kind === 'change' && response) return changed(plan, responseId, response)
  return kind === 'stop' ? stopped(plan, responseId, [title, words].filter(Boolean).join(' ')) : plan
}

function added(plan: Plan, response: Response): Plan {
  const others = plan.responses.filter((one) => one.id !== response.id)
  return { ...plan, responses: [...others, response] }
}

/** A changed response stays the same one, so that what was counted for it goes on counting. */
function changed(plan: Plan, responseId: string | undefined, response: Response): Plan {
  return {
    ...plan,
    responses: plan.responses.map((one) => (one.id === responseId ? { ...response, id: one.id } : one)),
  }
}

function stopped(plan: Plan, responseId: string | undefined, because: string): Plan {
  const gone = plan.responses.find((one) => one.id === responseId)
  if (!gone) return plan
  const { id, title }: { id: ResponseId; title: string } = gone
  return {
    ...plan,
    responses: plan.responses.filter((one) => one.id !== id),
    stopped: [...(plan.stopped ?? []), { id, title, because: because.slice(0, 500) }],
  }
}
