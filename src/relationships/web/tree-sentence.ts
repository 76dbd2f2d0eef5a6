import type { FamilyLinkShown } from '../contract/tree.ts'
import { CHILD, type LinkWay } from '../family-tree.ts'
import { sayTree } from './tree-words.ts'

/** The first names in a tree by who they are; `child` is the child. */
export type NameOf = (who: string) => string

/** A link as a sentence: `Mum is a parent of Tom by birth`. */
export function linkWords({ one, other, kind, way, apart }: FamilyLinkShown, nameOf: NameOf): string {
  const both = { one: nameOf(one ?? CHILD), other: nameOf(other ?? CHILD) }
  if (kind === 'none') return sayTree('taken', both)
  if (kind === 'partner') return sayTree(apart ? 'is-partner-apart' : 'is-partner', both)
  return sayTree(way === '' ? `is-${kind}` : `is-${kind}-${way}`, both)
}

/** The way on its own, as it stands in the form and in the key. */
export function wayWords(way: LinkWay): string {
  if (way === '') return sayTree('notTold')
  return sayTree(way === 'birth' ? 'byBirth' : way)
}
