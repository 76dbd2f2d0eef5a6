import type { OwnEntry, OwnStrategy } from './own.ts'
import type { RuleBook } from './rule.ts'
import { ruleBook } from './rules.ts'
import { strategies } from './strategies.ts'
import type { Domain, Strategy } from './strategy.ts'
import type { LibraryVersion } from './version.ts'

/** The number of what ships: raised whenever a strategy or a rule of it changes. */
export const SHIPPED_EDITION = 2

/** All that the engine looks at: what ships and what the provider wrote, together. */
export interface Library {
  strategies: readonly Strategy[]
  book: RuleBook
  find: (strategyId: string) => Strategy | undefined
  /** The version of a strategy or a rule, by its id. */
  versionOf: (id: string) => LibraryVersion
}

/** The newest version of one thing of the provider's own. What was laid aside is not among them. */
export interface OwnInForce {
  key: string
  number: number
  entry: OwnEntry
}

/**
 * What ships and the provider's own together. In whatever order the own ones come, the library is the same: they go
 * by their keys. Own rules are asked before those that ship; own limits are added to those that ship, so that nothing
 * that the shipped library rules out can be let in by a provider.
 */
export function libraryWith(own: readonly OwnInForce[] = []): Library {
  const inOrder = own.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const numbers = new Map(inOrder.map(({ key, number }) => [key, number]))
  const all = [...strategies, ...inOrder.flatMap(strategyOf)]
  const byId = new Map(all.map((strategy) => [strategy.id, strategy]))
  return {
    strategies: all,
    book: {
      ...ruleBook,
      rules: [...inOrder.flatMap(ruleOf), ...ruleBook.rules],
      exclusions: [...ruleBook.exclusions, ...inOrder.flatMap(exclusionOf)],
    },
    find: (strategyId) => byId.get(strategyId),
    versionOf: (id) => {
      const number = numbers.get(id)
      return number === undefined ? { of: 'shipped', number: SHIPPED_EDITION } : { of: 'own', number }
    },
  }
}

/** What ships, alone. */
export const shippedLibrary: Library = libraryWith()

const ground: readonly Domain[] = ['team', 'senses', 'regulation', 'relating', 'thinking']

/** The lowest domain that it reaches: the body comes before what needs words. */
export function levelOf({ domains }: Pick<OwnStrategy, 'domains'>): number {
  return Math.min(...domains.map((domain) => ground.indexOf(domain)))
}

function strategyOf({ key, entry }: OwnInForce): Strategy[] {
  if (entry.kind !== 'strategy') return []
  return [{ ...entry.strategy, id: key, level: levelOf(entry.strategy), checked: false }]
}

function ruleOf({ key, entry }: OwnInForce): RuleBook['rules'] {
  return entry.kind === 'rule' ? [{ ...entry.rule, id: key }] : []
}

function exclusionOf({ key, entry }: OwnInForce): RuleBook['exclusions'] {
  return entry.kind === 'exclusion' ? [{ ...entry.exclusion, id: key }] : []
}
