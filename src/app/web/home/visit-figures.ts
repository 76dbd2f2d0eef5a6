import type { Visit } from '#evidence/visit.ts'
import type { DueShown } from '#model/contract/due.ts'
import type { TeamMember } from '#team/contract.ts'

/** So many of so many are as they should be. */
export interface OutOf {
  some: number
  all: number
}

/** Where a plan is looked at again, by whichever of these a model has. */
const reviews: readonly string[] = ['arrival-plan', 'plan-review', 'therapeutic-meeting']

/** For each child with a plan to review: on time unless the review is overdue. */
export function plansOnTime(due: readonly DueShown[]): OutOf {
  const asked = due.filter(({ what, childId }) => childId && reviews.includes(what))
  const children = new Set(asked.map(({ childId }) => childId))
  const late = new Set(asked.filter(({ state }) => state === 'overdue').map(({ childId }) => childId))
  return { some: children.size - late.size, all: children.size }
}

/** Of those for whom the model asks for supervision, who has had it in time; missing where it asks for none. */
export function supervisedOnTime(team: readonly TeamMember[] | undefined): OutOf | undefined {
  const asked = team?.filter(({ supervision }) => supervision) ?? []
  if (asked.length === 0) return undefined
  return { some: asked.filter(({ supervision }) => supervision !== 'overdue').length, all: asked.length }
}

/** How many holds were signed within the hours that the law gives. */
export function holdsInTime({ holds }: Visit): OutOf {
  return { some: holds.filter(({ isInTime }) => isInTime).length, all: holds.length }
}

/** How many views, and from how many children: a figure without everybody in it is thin. */
export function viewsTold({ views }: Visit): { count: number; isEveryone: boolean } {
  return {
    count: views.reduce((sum, { count }) => sum + count, 0),
    isEveryone: views.length > 0 && views.every(({ count }) => count > 0),
  }
}
