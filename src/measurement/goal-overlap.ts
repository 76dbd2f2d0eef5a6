import { known, mean } from './averages.ts'

/** Under this overlap people are working on different things: worth a conversation. */
const curiousOverlap = 0.33

/**
 * Do several people name the same goals? The mean over all pairs of shared tags / all tags of both (Jaccard
 * 1901), from 0 to 1. Own index over goal tags.
 *
 * Who was not asked (null) is left out, and so are pairs in which nobody named anything. A tag counts once a
 * person. Null when no pair is left.
 */
export function goalOverlap(named: readonly (readonly string[] | null)[]): number | null {
  const sets = known(named).map((tags) => new Set(tags))
  return mean(known(sets.flatMap((one, i) => sets.slice(i + 1).map((other) => jaccard(one, other)))))
}

/** Whether to ask what each of them is working for. It opens a conversation and is no grade. */
export function overlapOpensCuriosity(overlap: number | null): boolean {
  return overlap !== null && overlap < curiousOverlap
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  const all = new Set([...one, ...other]).size
  return all === 0 ? null : [...one].filter((tag) => other.has(tag)).length / all
}
