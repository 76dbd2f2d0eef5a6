import type { Plan, Response } from './plan.ts'

/** Whether a response holds on a day (`YYYY-MM-DD`): it has begun, and its last day is not over. */
export function holdsOn({ startsOn, endsOn }: Pick<Response, 'startsOn' | 'endsOn'>, day: string): boolean {
  return (startsOn === undefined || startsOn <= day) && (endsOn === undefined || day <= endsOn)
}

/** The plan as it is lived on a day: without what begins later, and without what has had its last day. */
export function planOn(plan: Plan, day: string): Plan {
  return { ...plan, responses: plan.responses.filter((one) => holdsOn(one, day)) }
}

/** How a response stands on a day: still to come, in effect, or past its last day and waiting for a decision. */
export function standingOn(response: Pick<Response, 'startsOn' | 'endsOn'>, day: string) {
  if (response.startsOn !== undefined && day < response.startsOn) return 'coming'
  return holdsOn(response, day) ? 'held' : 'over'
}
