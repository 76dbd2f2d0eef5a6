import type { QueryClient } from '@tanstack/react-query'
import { z } from 'zod'

/** What the server says of a change: about whom and where. */
const Hint = z.object({ children: z.array(z.string()), homes: z.array(z.string()) })
type Hint = z.infer<typeof Hint> | 'everything'

const TOGETHER = 150
const SHORTEST = 2_000
const LONGEST = 60_000

/**
 * Follows what is told elsewhere, until the one who follows leaves. One window of this browser holds the stream
 * and passes on what it hears; when it is closed, another one takes over.
 */
export function followLive(queries: QueryClient): () => void {
  const leaving = new AbortController()
  const channel = new BroadcastChannel('attune-live')
  const hear = gathering(queries)
  channel.onmessage = ({ data }) => hear(hintOf(data))
  const lead = () =>
    leadUntil(leaving.signal, (hint) => {
      channel.postMessage(hint)
      hear(hint)
    })
  navigator.locks.request('attune-live', { signal: leaving.signal }, lead).catch(() => undefined)
  return () => {
    leaving.abort()
    channel.close()
  }
}

function hintOf(data: unknown): Hint {
  return Hint.safeParse(data).data ?? 'everything'
}

/** Holds the stream, and begins it anew when it was ended, ever more seldom while that does not help. */
function leadUntil(left: AbortSignal, tell: (hint: Hint) => void): Promise<void> {
  let wait = SHORTEST
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasOpen = false
  const later = () => {
    stream?.close()
    timer = setTimeout(begin, wait * (0.75 + Math.random() / 2))
    wait = Math.min(wait * 2, LONGEST)
  }
  function begin() {
    stream = new EventSource('/api/live')
    stream.addEventListener('open', () => {
      // What happened while nobody listened is read by reading everything.
      if (wasOpen) tell('everything')
      wasOpen = true
      wait = SHORTEST
    })
    stream.addEventListener('hint', ({ data }) => tell(hintOf(JSON.parse(data))))
    stream.addEventListener('again', () => tell('everything'))
    stream.addEventListener('ended', () => {
      tell('everything')
      later()
    })
    // The browser tries by itself after a break, but gives up on a no.
    stream.addEventListener('error', () => {
      if (stream?.readyState === EventSource.CLOSED) later()
    })
  }
  begin()
  return new Promise((resolve) => {
    left.addEventListener('abort', () => {
      clearTimeout(timer)
      stream?.close()
      resolve()
    })
  })
}

/** Hints that come together are answered together: what the page shows and they concern is read anew. */
function gathering(queries: QueryClient): (hint: Hint) => void {
  let hints: Hint[] = []
  return (hint) => {
    hints.push(hint)
    if (hints.length > 1) return
    setTimeout(() => {
      const all = hints
      hints = []
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name, input] }) =>
          name !== 'waiting' && all.some((one) => concerns(one, JSON.stringify(input ?? ''))),
      })
    }, TOGETHER)
  }
}

/** A question about another child or another home stays as it is; one about nobody in particular does not. */
function concerns(hint: Hint, asked: string): boolean {
  if (hint === 'everything' || !/"(childId|homeId)"/.test(asked)) return true
  return [...hint.children, ...hint.homes].some((id) => asked.includes(id))
}
