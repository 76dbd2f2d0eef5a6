import type { knownRhythms } from './model-of-care.ts'

type Kind = `${string}.${string}`

/** Which facts of a child's life show that a rhythm was lived, beside what is told by hand. */
const factsOf: Partial<Record<(typeof knownRhythms)[number], readonly Kind[]>> = {
  'arrival-plan': ['response.plan-version'],
  'plan-review': ['response.plan-version', 'response.plan-agreement'],
  'opening-assessment': ['assessment.completed'],
  'map-review': ['assessment.completed'],
  'risk-review': ['response.risks'],
  'therapeutic-meeting': ['review.meeting'],
  // Also offered and not wanted: that is an answer.
  'key-work': ['key-work.session'],
}

/** The fact that somebody told by hand: this rhythm took place. */
export function toldByHand(what: string): Kind {
  return `model.${what}`
}

/** The kinds of facts that count as a rhythm lived. */
export function kindsOf(what: string): readonly Kind[] {
  const watched = Object.entries(factsOf).find(([known]) => known === what)?.[1] ?? []
  return [...watched, toldByHand(what)]
}
