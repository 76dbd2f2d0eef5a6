import type { Contact, readChild } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Permission } from '#platform/permissions.ts'

/** What the parts of this page know about the child and about who is looking. */
export interface AroundHere {
  childId: ChildId
  name: string
  today: string
  careTeam: OutputOf<typeof readChild>['careTeam']
  may: (permission: Permission) => boolean
  /** The contacts of the child, as far as the one who looks may see them. */
  contacts: readonly Contact[]
}
