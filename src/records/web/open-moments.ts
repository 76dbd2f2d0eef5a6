import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { ChildId } from '#platform/ids.ts'

const PLACE = 'attune-right-now'
const Kept = z.array(z.tuple([ChildId, z.iso.datetime()]))

/** Since when someone is with a child in a hard moment, until it is over; a page that reloads keeps it. */
let open: ReadonlyMap<ChildId, string> = kept()
const listeners = new Set<() => void>()

function kept(): ReadonlyMap<ChildId, string> {
  const words = sessionStorage.getItem(PLACE)
  return new Map(words ? Kept.safeParse(JSON.parse(words)).data : [])
}

function set(next: ReadonlyMap<ChildId, string>): void {
  open = next
  sessionStorage.setItem(PLACE, JSON.stringify([...next]))
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
