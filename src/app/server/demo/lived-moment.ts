import type { ChildId } from '#platform/ids.ts'

/** A hard moment as the story lived it. */
export interface LivedMoment {
  id: string
  childId: ChildId
  /** Who told it, by the short name of the story. */
  who: string
  daysAgo: number
}
