import { useEffect } from 'react'
import { useAsk } from '#platform/web/operations.ts'
import { remember } from '#platform/web/session.ts'
import { type Me, readMe } from '../contract/sign-in.ts'

/** Who is signed in. The device remembers just enough of it to write without a connection. */
export function useMe() {
  const me = useAsk(readMe, {})
  useEffect(() => {
    if (me.data) remember(me.data)
  }, [me.data])
  return me
}

/** Whether someone stands in one of these ways, to anyone. */
export function stands(me: Me, ...relations: Me['standing'][number]['relation'][]): boolean {
  return me.standing.some((one) => relations.includes(one.relation))
}

/** The home in which someone works today: the first by name. */
export function homeOf(me: Me): Me['homes'][number] | undefined {
  const worksIn = new Set(me.standing.map((one) => one.homeId))
  return me.homes.find((home) => worksIn.has(home.id)) ?? me.homes[0]
}
