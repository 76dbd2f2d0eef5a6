import { useSyncExternalStore } from 'react'
import type { ChildId } from '#platform/ids.ts'

/** Since when someone is with a child in a hard moment, until it is over; only while the page is open. */
let open: ReadonlyMap<ChildId, string> = new Map()
const listeners = new Set<() => void>()

function set(next: ReadonlyMap<ChildId, string>): void {
  open = next
  for (const listener of listeners) listener()
}

/** Notes the time at which it began, once. */
export function beginMoment(childId: ChildId): void {
  if (!open.has(childId)) set(new Map([...open, [childId, new Date().toISOString()]]))
}

/** It is over, and its time was kept or not needed. */
export function endMoment(childId: ChildId): void {
  set(new Map([...open].filter(([one]) => one !== childId)))
}

/** The moments that are not over yet: since when, by child. */
export function useOpenMoments(): ReadonlyMap<ChildId, string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => open,
  )
}
