import { useEffect } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { remember } from '#platform/web/session.ts'
import { type Me, readMe } from '../contract/sign-in.ts'

type Relation = Me['standing'][number]['relation']

/** Who is signed in. The device remembers just enough of it to write without a connection. */
export function useMe() {
  const me = useAsk(readMe, {})
  useEffect(() => {
    if (me.data) remember(me.data)
  }, [me.data])
  return me
}

/** Whether someone stands in one of these ways, to anyone. */
export function stands(me: Me, ...relations: Relation[]): boolean {
  return me.standing.some((one) => relations.includes(one.relation))
}

/** Whether someone stands to this child in one of these ways. */
export function standsTo(me: Me | undefined, childId: ChildId, ...relations: Relation[]): boolean {
  return me?.standing.some((one) => one.childId === childId && relations.includes(one.relation)) ?? false
}

/** The home in which someone works today: the first by name. */
export function homeOf(me: Me): Me['homes'][number] | undefined {
  const worksIn = new Set(me.standing.map((one) => one.homeId))
  return me.homes.find((home) => worksIn.has(home.id)) ?? me.homes[0]
}

/** The homes that someone may bring a child into, and whose tablet they may make: their own ones first. */
export function homesManaged(me: Me): Me['homes'] {
  const managed = new Set(
    me.standing.filter((one) => one.relation === 'home-manager').map((one) => one.homeId),
  )
  const own = me.homes.filter((home) => managed.has(home.id))
  if (!stands(me, 'administrator')) return own
  return [...own, ...me.homes.filter((home) => !managed.has(home.id))]
}
