import type { ChildId } from '#platform/ids.ts'
import type { SourcingShown } from '../contract/reading.ts'

/** The child whose page it is, and what the one who looks may do. */
export interface Here {
  childId: ChildId
  name: string
  timeZone: string
  may: { tell: boolean; answer: boolean; confirm: boolean }
}

/** What every form about one need gets. */
export interface FormOf {
  here: Here
  need: SourcingShown
  onDone: () => void
}
