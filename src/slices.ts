/**
 * The slices of the product, from the ground up, and what each may use besides
 * the platform. A slice never uses one above it: it tells a fact, and whoever
 * cares listens. Change this list only with a decision record.
 */
export const slices = {
  measurement: [],
  people: [],
  model: ['people'],
  instruments: ['measurement', 'people', 'model'],
  milieu: ['measurement', 'people', 'model', 'instruments'],
  assessment: ['measurement', 'people', 'model'],
  response: ['measurement', 'people', 'model', 'assessment'],
  records: ['people', 'response'],
  sourcing: ['people', 'model', 'assessment', 'response', 'records'],
  relationships: ['people', 'model', 'assessment', 'response', 'records'],
  shift: ['people', 'response', 'records'],
  health: ['people', 'model', 'records', 'shift'],
  'key-work': ['people', 'response', 'records', 'shift'],
  'hard-moments': ['people', 'model', 'response', 'records', 'shift', 'health'],
  repair: ['people', 'model', 'response', 'records', 'shift', 'hard-moments'],
  team: ['people', 'model', 'records', 'shift', 'repair'],
  review: ['measurement', 'people', 'model', 'assessment', 'response', 'records', 'key-work'],
  collaboration: ['people', 'response', 'records', 'shift', 'key-work', 'repair', 'review'],
  reminders: 'everything below',
  evidence: 'everything below',
  exchange: 'everything below',
} as const satisfies Record<string, readonly string[] | 'everything below'>
