import type { QueryClient } from '@tanstack/react-query'
import { Away } from './call.ts'

/** What the outbox says of a change: something waits in it, or waits otherwise; or the server has it now. */
export type OutboxChange = 'waits' | 'arrived'

const TOGETHER = 100
/** After so long the server is asked again where its answer did not come through. */
const AGAIN = 10_000
const WAITING = 'waiting'

/** What is asked anew for one page. */
interface Asking {
  /** What waits is read in a moment. */
  reads: boolean
  /** The server is asked, and when. */
  next: { timer: ReturnType<typeof setTimeout>; at: number } | undefined
  /** When the server was asked last. */
  last: number
  /** Something has arrived of which the server’s answers on this page may not tell yet. */
  arrived: boolean
}

const pages = new WeakMap<QueryClient, Asking>()

function askingOf(queries: QueryClient): Asking {
  const asking = pages.get(queries) ?? { reads: false, next: undefined, last: -TOGETHER, arrived: false }
  pages.set(queries, asking)
  return asking
}

/**
 * Something came into the outbox or left it. Every part of a page that shows what waits hears that, and several things
 * often change together: the server is asked once for them. What comes in is shown at once. What has arrived goes on
 * being shown as waiting until the server’s answers tell of it: a dose just given would stand open in between.
 */
export function askAgain(queries: QueryClient, change: OutboxChange): void {
  const asking = askingOf(queries)
  if (change === 'waits') {
    readOnce(queries, asking)
    askServer(queries, asking, Date.now() + TOGETHER)
  } else {
    asking.arrived = true
    askServer(queries, asking, Math.max(Date.now(), asking.last + TOGETHER))
  }
}

/** What lies in the outbox, before it what has arrived and is not told of by the server’s answers yet. */
export function withArrived<One extends { id: string }>(queries: QueryClient, here: One[]): One[] {
  if (!askingOf(queries).arrived) return here
  const shown = queries.getQueryData<One[]>([WAITING]) ?? []
  return [...shown.filter(({ id }) => !here.some((one) => one.id === id)), ...here]
}

function readOnce(queries: QueryClient, asking: Asking): void {
  if (asking.reads) return
  asking.reads = true
  queueMicrotask(() => {
    asking.reads = false
    void queries.invalidateQueries({ queryKey: [WAITING] })
  })
}

function askServer(queries: QueryClient, asking: Asking, at: number): void {
  if (asking.next && asking.next.at <= at) return
  clearTimeout(asking.next?.timer)
  const ask = async () => {
    asking.next = undefined
    asking.last = at
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== WAITING })
    // What arrived since then is told of by an answer that is still to come.
    if (!asking.arrived || asking.next || asking.last !== at) return
    if (wasAway(queries)) return askServer(queries, asking, Date.now() + AGAIN)
    asking.arrived = false
    await queries.invalidateQueries({ queryKey: [WAITING] })
  }
  asking.next = { at, timer: setTimeout(() => void ask(), at - Date.now()) }
}

/** Something on the page got no answer, and is as old as it was. */
function wasAway(queries: QueryClient): boolean {
  return queries
    .getQueryCache()
    .findAll({ type: 'active' })
    .some(({ state }) => state.error instanceof Away)
}
