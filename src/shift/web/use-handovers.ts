import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { type HandoverShown, hearHandover, readHandovers } from '../contract/handover.ts'

const A_DAY = 24 * 3_600_000

/** The newest handovers of the home, and the one that waits to be heard by me; what I heard on this device counts. */
export function useHandovers(me: Me, home: HomeShown, options: { skip?: boolean } = {}) {
  const asked = useAsk(readHandovers, { homeId: home.id }, options)
  const heardHere = new Set(useWaiting(hearHandover).map(({ input }) => `${input?.handoverId}`))
  const handovers = asked.data?.handovers ?? []
  const isHeard = (one: HandoverShown) =>
    heardHere.has(one.id) || one.heard.some(({ personId }) => personId === me.personId)
  const newest = handovers.find(({ givenBy }) => givenBy.personId !== me.personId)
  const isNew = newest !== undefined && Date.now() - Date.parse(newest.givenAt) < A_DAY
  return { asked, handovers, newest: isNew ? newest : undefined, isHeard }
}

/** How many things there are to hold in a handover. */
export function thingsIn({ children }: HandoverShown): number {
  return children.reduce((sum, { lines }) => sum + lines.length, 0)
}
