import { useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows, type Permission } from '#platform/permissions.ts'

/** Whether I may do something with this child today, by how I stand to them. */
export function useMay(childId: ChildId): (permission: Permission) => boolean {
  const me = useMe().data
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  return (permission) => allows(permission, mine)
}
