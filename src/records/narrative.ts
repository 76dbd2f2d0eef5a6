import { besideKinds } from './chronology-kinds.ts'
import type { ChronologyEntry } from './contract.ts'

/** An entry in its place, with what set it right and how the child saw it beside it. */
export interface Told<Entry> {
  entry: Entry
  /** In the order in which it was said. */
  beside: Entry[]
}

type Part = Pick<ChronologyEntry, 'id' | 'kind' | 'about' | 'happenedAt'>

/**
 * Entries as one narrative, the oldest first. What was said about an entry stands beside it, and not a second
 * time in its own place; what it is about and is not here keeps its own place. Nothing is left out, and nothing
 * stands twice.
 */
export function narrativeOf<Entry extends Part>(
  entries: readonly Entry[],
  later: readonly Entry[],
): Told<Entry>[] {
  const ordered = [...entries].sort(inTime)
  const main = new Map<string, Told<Entry>>()
  for (const entry of ordered) {
    if (!besideKinds.includes(entry.kind) && !main.has(entry.about))
      main.set(entry.about, { entry, beside: [] })
  }
  const firstOf = new Map([...main.values()].map((told) => [told.entry.id, told]))
  const placed = ordered.flatMap((entry): Told<Entry>[] => {
    if (!besideKinds.includes(entry.kind)) return [firstOf.get(entry.id) ?? { entry, beside: [] }]
    const told = main.get(entry.about)
    if (!told) return [{ entry, beside: [] }]
    told.beside.push(entry)
    return []
  })
  for (const entry of [...later].sort(inTime)) main.get(entry.about)?.beside.push(entry)
  for (const told of placed) told.beside.sort(inTime)
  return placed
}

function inTime(one: Part, other: Part): number {
  return one.happenedAt.localeCompare(other.happenedAt) || one.id.localeCompare(other.id)
}
