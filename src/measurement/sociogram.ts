interface Sociogram {
  /** Choices made of choices possible, from 0 to 1; null for fewer than two people. */
  density: number | null
  /** Share of the choices that are returned; null where nobody chose. */
  reciprocity: number | null
  mutualPairs: number
  /** How many nobody chose: a prompt for the adults to look, never shown to the children. */
  unchosen: number
}

/**
 * How connected is a group? `edges` say who (from 0) chose whom. A choice counts once; choosing oneself does
 * not count.
 *
 * density = choices / n(n - 1); reciprocity = 2 mutual pairs / choices. Source: Wasserman and Faust 1994.
 * Throws RangeError for somebody who is not among the n.
 */
export function sociogram(n: number, edges: readonly (readonly [number, number])[]): Sociogram {
  const isOne = (who: number) => Number.isInteger(who) && who >= 0 && who < n
  if (!edges.every(([from, to]) => isOne(from) && isOne(to))) {
    throw new RangeError('Somebody who chose or was chosen is not in the group.')
  }
  const chosen = Array.from({ length: n }, () => new Set<number>())
  for (const [from, to] of edges) if (from !== to) chosen[from]?.add(to)
  const choices = chosen.reduce((sum, set) => sum + set.size, 0)
  const returned = chosen.flatMap((set, from) => [...set].filter((to) => chosen[to]?.has(from))).length
  return {
    density: n < 2 ? null : choices / (n * (n - 1)),
    reciprocity: choices === 0 ? null : returned / choices,
    mutualPairs: returned / 2,
    unchosen: chosen.filter((_, who) => !chosen.some((set) => set.has(who))).length,
  }
}
