import type { HomeId } from '#platform/ids.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { type Check, checkIn, type Mine, readMine, shareArrivals } from '../contract.ts'

export type MyHome = Mine['homes'][number]

/** What belongs to me, with what still waits on this device. */
export function useMine() {
  const asked = useAsk(readMine, {})
  const outbox = useWaiting(checkIn)
  const waiting = outbox.flatMap(({ input }) => input ?? [])
  const choices = useWaiting(shareArrivals).flatMap(({ input }) => input ?? [])
  const told = asked.data?.checks ?? []
  const known = new Set(told.map(({ id }) => id))
  const checks: readonly Check[] = [...told, ...waiting.filter(({ id }) => !known.has(id))]
  /** A choice that has not gone out yet; the last one counts. */
  const choiceFor = (homeId: HomeId) => choices.findLast((one) => one.homeId === homeId)?.shares
  /** Something waits here that this page cannot open: it was written before the page was loaded anew. */
  const isClosed = outbox.some(({ input, refused }) => !input && !refused)
  return { asked, checks, choiceFor, isClosed }
}
