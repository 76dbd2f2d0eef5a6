const DAY = 86_400_000

/** So long somebody can answer: a fortnight holds everyone's shifts. */
const OPEN_DAYS = 14
/** What waits on a device without a signal has so long to arrive. */
const ARRIVING_DAYS = 2
/** Nobody is asked the same again sooner. */
const REST_DAYS = 28

/** When a round that opens now ends, and when it is counted. Set once: nobody chooses the moment of a look. */
export function timesOf(openedAt: Date): { closesAt: Date; countedAt: Date } {
  const closesAt = new Date(openedAt.getTime() + OPEN_DAYS * DAY)
  return { closesAt, countedAt: new Date(closesAt.getTime() + ARRIVING_DAYS * DAY) }
}

/** From when on the next round may be opened. */
export function nextFrom(openedAt: Date): Date {
  return new Date(openedAt.getTime() + REST_DAYS * DAY)
}
