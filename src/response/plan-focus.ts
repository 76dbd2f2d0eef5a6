import type { Plan, Response } from './plan.ts'

/** What somebody looks at in the plan: all of it, one need, one kind, their own part, or what to try first. */
export type Focus =
  | { on: 'everything' | 'mine' | 'first' }
  | { on: 'need'; id: string }
  | { on: 'kind'; kind: Response['kind'] }

/** The one who looks: their responses are those that they do, decide about or answer for. */
export interface Looker {
  personId: string
  knownAs: string
}

/** The needs and responses that the focus lights; with everything in focus all of them are. */
export function litIn(
  plan: Plan,
  focus: Focus,
  looker: Looker,
): { needs: Set<string>; responses: Set<string> } {
  const responses = plan.responses.filter((one) => isLit(one, focus, looker))
  const answered = new Set<string>(responses.flatMap(({ needIds }) => needIds))
  const needs = plan.needs.filter(({ id }) => (focus.on === 'need' ? id === focus.id : answered.has(id)))
  return {
    needs: new Set<string>((focus.on === 'everything' ? plan.needs : needs).map(({ id }) => id)),
    responses: new Set<string>(responses.map(({ id }) => id)),
  }
}

function isLit(response: Response, focus: Focus, { personId, knownAs }: Looker): boolean {
  if (focus.on === 'first') return response.tryFirst
  if (focus.on === 'need') return response.needIds.some((id) => id === focus.id)
  if (focus.on === 'kind') return response.kind === focus.kind
  if (focus.on === 'everything') return true
  return [response.decides, response.answers].some((id) => id === personId) || response.does.includes(knownAs)
}
