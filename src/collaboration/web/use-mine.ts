import { useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { readMySpace } from '../contract/my-space.ts'

/** The young person who is signed in, their home's time zone, and what their space says about them. */
export function useMine() {
  const me = useMe().data
  const isChild = me?.standing.some((one) => one.relation === 'child') === true
  const childId = ChildId.safeParse(me?.personId).data
  const timeZone = me?.homes[0]?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return { me, isChild: isChild && childId !== undefined, childId, timeZone }
}

/** The young person's own space. */
export function useMySpace(childId: ChildId) {
  return useAsk(readMySpace, { childId })
}
