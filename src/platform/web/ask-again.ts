import type { QueryClient } from '@tanstack/react-query'

const TOGETHER = 100
const WAITING = 'waiting'

/** The pages for which something is asked anew in a moment. */
const soon = new WeakSet<QueryClient>()
const now = new WeakSet<QueryClient>()

/**
 * Something came into the outbox or left it. Every part of a page that shows what waits hears that, and several things
 * often leave together: what waits is read at once, once for all, and the server is asked once for what changed.
 */
export function askAgain(queries: QueryClient): void {
  once(now, queries, 0, () => void queries.invalidateQueries({ queryKey: [WAITING] }))
  once(soon, queries, TOGETHER, () => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== WAITING })
  })
}

function once(asked: WeakSet<QueryClient>, queries: QueryClient, after: number, ask: () => void): void {
  if (asked.has(queries)) return
  asked.add(queries)
  const go = () => {
    asked.delete(queries)
    ask()
  }
  if (after === 0) queueMicrotask(go)
  else setTimeout(go, after)
}
