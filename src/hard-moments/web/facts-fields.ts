import type { FactsDraft } from './facts-draft.ts'
import type { Around } from './use-moment.ts'

export type FactsFieldsProps = {
  around: Around
  draft: FactsDraft
  change: (changed: Partial<FactsDraft>) => void
}
