/**
 * The slices of the product, from the ground up, and what each may use besides
 * the platform. A slice never uses one above it: it tells a fact, and whoever
 * cares listens. Change this list only with a decision record.
 */
export const slices = {
  measurement: [],
  people: [],
  model: ['people'],
  assessment: ['measurement', 'people', 'model'],
  response: ['measurement', 'people', 'model', 'assessment'],
  records: ['people', 'response'],
  review: ['measurement', 'people', 'model', 'assessment', 'response', 'records'],
  collaboration: ['people', 'response', 'records', 'review'],
  evidence: 'everything below',
  exchange: 'everything below',
} as const satisfies Record<string, readonly string[] | 'everything below'>
