import type { ChildId, HomeId } from '#platform/ids.ts'
import type { After } from '../contract/after.ts'

/** What each part of the aftermath is given. */
export type CardProps = {
  after: After
  childId: ChildId
  /** The child’s first name. */
  name: string
  timeZone: string
  meId: string
  homeId: HomeId | undefined
}
