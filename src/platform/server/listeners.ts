import type { ChildGrant, Ctx } from './context.ts'
import type { Fact, FactKind } from './facts.ts'

/**
 * What a part of the field does, in the same transaction, when a part below it has told a fact about a child.
 * It gets the grant with which the fact was told.
 */
export interface Listener {
  kind: FactKind
  hears: (child: ChildGrant, ctx: Ctx, fact: Fact) => Promise<void>
}

/** Pairs the kind of a fact with what is done when it is told. */
export function whenTold(kind: FactKind, hears: Listener['hears']): Listener {
  return { kind, hears }
}
