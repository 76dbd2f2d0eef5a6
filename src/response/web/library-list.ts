import type { OutputOf } from '#platform/contract.ts'
import type { OwnThing, readLibrary } from '../contract/library.ts'
import type { OwnEntry, OwnExclusion, OwnRule, OwnStrategy } from '../library/own.ts'
import type { Domain } from '../library/strategy.ts'

export type LibraryShown = OutputOf<typeof readLibrary>

/** What is open beside the list: something that is written, or laid aside. */
export type LibraryOpen =
  | { what: 'write'; kind: OwnEntry['kind']; thing?: OwnThing }
  | { what: 'lay-aside'; thing: OwnThing; name: string }

/** One line of the library: what it says, and where it is the provider’s own, its versions. */
export interface Listed {
  key: string
  entry: OwnEntry
  /** Whether the source of a strategy was looked up. */
  checked: boolean
  domains: readonly Domain[]
  /** All its words, for the search. */
  search: string
  thing: OwnThing | undefined
}

/** The names of all strategies by their ids, the provider’s own by their newest name. */
export function namesIn({ strategies, own }: LibraryShown): Map<string, string> {
  const named: [string, string][] = own.flatMap(({ key, versions: [newest] }) =>
    newest?.entry.kind === 'strategy' ? [[key, newest.entry.strategy.name]] : [],
  )
  return new Map([...strategies.map(({ id, name }): [string, string] => [id, name]), ...named])
}

/** Everything of one kind: the provider’s own first, what was laid aside last of those. */
export function listedIn(library: LibraryShown, kind: OwnEntry['kind']): Listed[] {
  const mine = library.own
    .flatMap((thing) => {
      const [newest] = thing.versions
      return newest?.entry.kind === kind ? [listed(thing.key, newest.entry, { thing })] : []
    })
    .toSorted((one, other) => Number(isAside(one)) - Number(isAside(other)))
  return [...mine, ...shipped(library, kind)]
}

function isAside({ thing }: Listed): boolean {
  return thing?.versions[0]?.laidAside === true
}

function shipped({ strategies, rules, exclusions }: LibraryShown, kind: OwnEntry['kind']): Listed[] {
  if (kind === 'strategy') {
    return strategies.map(({ id, checked, level: _, ...strategy }) =>
      listed(id, { kind, strategy }, { checked }),
    )
  }
  if (kind === 'rule') return rules.map(({ id, ...rule }) => listed(id, { kind, rule }))
  return exclusions.map(({ id, ...exclusion }) => listed(id, { kind, exclusion }))
}

function listed(
  key: string,
  entry: OwnEntry,
  { thing, checked = false }: { thing?: OwnThing; checked?: boolean } = {},
): Listed {
  return { key, entry, checked, thing, domains: domainsOf(entry), search: searchOf(entry) }
}

function domainsOf(entry: OwnEntry): readonly Domain[] {
  if (entry.kind === 'strategy') return entry.strategy.domains
  return entry.kind === 'rule' && entry.rule.when.domain ? [entry.rule.when.domain] : []
}

function searchOf(entry: OwnEntry): string {
  const said: OwnStrategy | OwnRule | OwnExclusion =
    entry.kind === 'strategy' ? entry.strategy : entry.kind === 'rule' ? entry.rule : entry.exclusion
  const { source } = said
  if ('how' in said) return `${said.name} ${said.how} ${said.cautions} ${source}`
  return `${said.because} ${source}`
}
