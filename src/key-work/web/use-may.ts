import type { Me } from '#people/contract/sign-in.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows, type Permission } from '#platform/permissions.ts'

/** Whether I may do something with this child today. */
export function may(me: Me | undefined, childId: ChildId, permission: Permission): boolean {
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation)
  return mine !== undefined && allows(permission, mine)
}
