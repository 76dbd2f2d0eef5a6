import type { Need, NeedId, Plan, Response, ResponseId, Stopped } from './plan.ts'

/** The plan with this need, new or changed. */
export function withNeed(plan: Plan, need: Need): Plan {
  return { ...plan, needs: put(plan.needs, need) }
}

/** The plan with this response, new or changed; one that comes back is no longer a stopped one. */
export function withResponse(plan: Plan, response: Response): Plan {
  const stopped = (plan.stopped ?? []).filter(({ id }) => id !== response.id)
  return { ...plan, responses: put(plan.responses, response), stopped }
}

/** The plan without this response, and why it stopped. */
export function withoutResponse(plan: Plan, responseId: ResponseId, because: string): Plan {
  const gone = plan.responses.filter(({ id }) => id === responseId)
  const stopped = gone.map(({ id, title }): Stopped => ({ id, title, because }))
  return {
    ...plan,
    responses: plan.responses.filter(({ id }) => id !== responseId),
    stopped: [...(plan.stopped ?? []), ...stopped],
  }
}

/** The plan without this need: what answered nothing else stops with it. */
export function withoutNeed(plan: Plan, needId: NeedId, because: string): Plan {
  const onlyThis = plan.responses.filter(({ needIds }) => needIds.every((id) => id === needId))
  const rest = onlyThis.reduce((before, { id }) => withoutResponse(before, id, because), plan)
  return {
    ...rest,
    needs: rest.needs.filter(({ id }) => id !== needId),
    responses: rest.responses.map((one) => ({ ...one, needIds: one.needIds.filter((id) => id !== needId) })),
  }
}

function put<Thing extends { id: string }>(things: readonly Thing[], thing: Thing): Thing[] {
  const isKnown = things.some(({ id }) => id === thing.id)
  return isKnown ? things.map((one) => (one.id === thing.id ? thing : one)) : [...things, thing]
}
