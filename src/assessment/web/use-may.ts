import { stands, useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows, type Permission } from '#platform/permissions.ts'

/**
 * Whether the one who is signed in may do something with a child: what a page offers. The server
 * decides again.
 */
export function useMay(childId: ChildId) {
  const { data } = useMe()
  const mine = (data?.standing ?? []).filter((one) => one.childId === childId).map((one) => one.relation)
  return {
    me: data,
    isChild: mine.includes('child'),
    isKeyWorker: mine.includes('key-worker'),
    isClinician: data !== undefined && stands(data, 'clinician'),
    may: (permission: Permission) => allows(permission, mine),
  }
}
