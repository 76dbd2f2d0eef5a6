import type { ModelOfCare } from '../model-of-care.ts'
import { collaborativePractice } from './collaborative-practice.ts'
import { fourElements } from './four-elements.ts'
import { integrativeMilieu } from './integrative-milieu.ts'
import { relationshipBased } from './relationship-based.ts'

/** What a provider can start its own model from. Each is whole, and every word of it may be changed. */
export const templates: readonly ModelOfCare[] = [
  fourElements,
  relationshipBased,
  integrativeMilieu,
  collaborativePractice,
]
