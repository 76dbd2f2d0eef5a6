import type { Shape } from '#platform/shape.ts'

/** What is known of a child tonight. Instants as ISO strings in UTC. */
interface Known {
  /** Since when help for a hard moment is open on this device. */
  openSince: string | undefined
  /** The last hard moment that was told. */
  toldSince: string | undefined
  /** The newest note, wherever it is kept. */
  newest: { end?: Shape | undefined; happenedAt: string } | undefined
}

/** Whether it is hard for a child now. A note that ends well ends what came before it, and nothing after it. */
export function isHardNow({ openSince, toldSince, newest }: Known): boolean {
  if (openSince !== undefined) return true
  if (newest?.end === 'storm' || newest?.end === 'wobble') return true
  if (toldSince === undefined) return false
  const endedWell = newest?.end === 'calm' || newest?.end === 'sun'
  return !(endedWell && newest.happenedAt > toldSince)
}
