import { randomUUID } from 'node:crypto'
import type { Risk } from '#response/risk.ts'

/** Something that could harm Tom, which points at nothing of the plan yet. */
export function aRisk(more: Partial<Risk> = {}): Risk {
  return {
    id: randomUUID(),
    kind: 'going-missing',
    says: 'Runs out when the house is loud.',
    triggers: [],
    earlySigns: [],
    helps: [],
    harder: [],
    responseIds: [],
    environment: 'The back door, in the evening.',
    peers: 'When others argue.',
    stillCan: 'Walks to the shop by himself.',
    childSays: '',
    ...more,
  }
}
