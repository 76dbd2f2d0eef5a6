import type { Listener } from './context.ts'
import type { FactKind } from './facts.ts'

/** Pairs the kind of a fact with what is done when it is told. */
export function whenTold(kind: FactKind, hears: Listener['hears']): Listener {
  return { kind, hears }
}
