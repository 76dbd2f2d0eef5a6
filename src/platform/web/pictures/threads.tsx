import { linkHorizontal } from 'd3-shape'
import { type RefObject, useCallback, useEffect, useState } from 'react'

export type Thread = {
  /** The `data-thread` names of the two cards that it joins. */
  from: string
  to: string
  /** Part of what is looked at now: drawn in lamp. */
  lit?: boolean
  /** How much it carries: 1 thin, 2, 3 thick. */
  weight?: 1 | 2 | 3
}

type ThreadsProps = {
  /** The element (position: relative) that holds the columns and these threads. */
  within: RefObject<HTMLElement | null>
  threads: readonly Thread[]
}

type Drawn = { key: string; path: string; lit: boolean; weight: number; end: [number, number] }

/**
 * Curves from need to response to what is seen. Cards say their name with `data-thread`; the threads find them,
 * and are drawn again when anything changes its size. Read aloud, the columns themselves say what belongs together.
 */
export function Threads({ within, threads }: ThreadsProps) {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([])
  const draw = useCallback(() => {
    if (within.current !== null) setDrawn(drawThreads(within.current, threads))
  }, [within, threads])
  useEffect(() => {
    const ground = within.current
    if (ground === null) return
    const watch = new ResizeObserver(draw)
    watch.observe(ground)
    for (const card of ground.querySelectorAll('[data-thread]')) watch.observe(card)
    draw()
    return () => watch.disconnect()
  }, [within, draw])
  return (
    <svg className="at-threads" aria-hidden="true" focusable="false">
      {drawn.map((thread) => (
        <g key={thread.key} className={thread.lit ? 'at-thread at-thread-lit' : 'at-thread'}>
          <path d={thread.path} strokeWidth={thread.weight} />
          {thread.lit && <circle cx={thread.end[0]} cy={thread.end[1]} r="5" />}
        </g>
      ))}
    </svg>
  )
}

const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>()

function drawThreads(ground: HTMLElement, threads: readonly Thread[]): Drawn[] {
  const cards = new Map<string, Element>()
  for (const card of ground.querySelectorAll<HTMLElement>('[data-thread]')) {
    if (card.dataset.thread !== undefined) cards.set(card.dataset.thread, card)
  }
  const zero = ground.getBoundingClientRect()
  const darkFirst = [...threads].sort((one, other) => Number(one.lit ?? false) - Number(other.lit ?? false))
  return darkFirst.flatMap((thread) => {
    const from = cards.get(thread.from)?.getBoundingClientRect()
    const to = cards.get(thread.to)?.getBoundingClientRect()
    if (from === undefined || to === undefined) return []
    const source = spread(from, from.right - zero.left, zero.top, placeOf(threads, thread, 'from'))
    const target = spread(to, to.left - zero.left, zero.top, placeOf(threads, thread, 'to'))
    const weight = 1.6 + (thread.weight ?? 1) * 1.2
    const path = link({ source, target }) ?? ''
    return [{ key: `${thread.from} ${thread.to}`, path, lit: thread.lit ?? false, weight, end: target }]
  })
}

/** Which of the threads at one end of a card this is, as a part of the whole: 0.5 when it is alone. */
function placeOf(threads: readonly Thread[], thread: Thread, end: 'from' | 'to'): number {
  const there = threads.filter((other) => other[end] === thread[end])
  return (there.indexOf(thread) + 1) / (there.length + 1)
}

/** The point on a card's side where a thread starts or ends; several share the middle third. */
function spread(card: DOMRect, x: number, top: number, place: number): [number, number] {
  return [x, card.top - top + card.height * (0.33 + place * 0.34)]
}
