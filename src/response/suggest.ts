import { type Flag, flagSays } from './library/flags.ts'
import type { Band, ExclusionRule, RuleBook, SuggestRule } from './library/rule.ts'
import { ruleBook } from './library/rules.ts'
import type { Domain, Strategy } from './library/strategy.ts'
import type { LibraryVersion } from './library/version.ts'
import { type Library, shippedLibrary } from './library/whole-library.ts'

/** A domain of the map that asks for an answer. `score` in percent, null where only the band is known. */
export interface MapNeed {
  id: string
  domain: Exclude<Domain, 'team'>
  band: Band
  score: number | null
}

export interface SuggestInput {
  /** The child's first name, for the words of the reasons. */
  name: string
  ageYears: number
  needs: readonly MapNeed[]
  flags: readonly Flag[]
  /** How many responses are suggested for one need at most; 4 unless said otherwise. */
  perNeed?: number
}

/** Why something is suggested, left out, or to be done with care: the rule, in words, and where it comes from. */
interface Reason {
  ruleId: string
  because: string
  source: string
  /** The text that the rule comes from. */
  version: LibraryVersion
}

export interface Suggestion {
  strategy: Strategy
  /** The text that the strategy comes from. */
  version: LibraryVersion
  /** The needs that it answers; none where a circumstance asks for it. */
  needIds: string[]
  reasons: Reason[]
  care: Reason[]
  /** It answers the lowest domain that is a priority: the place to begin. */
  startHere: boolean
}

interface LeftOut {
  strategy: Strategy
  reason: Reason
}

interface Suggestions {
  suggested: Suggestion[]
  leftOut: LeftOut[]
}

interface Match {
  strategy: Strategy
  need: MapNeed | null
  reason: Reason
}

const ground: readonly MapNeed['domain'][] = ['senses', 'regulation', 'relating', 'thinking']

/**
 * What the library offers for a child's needs, with every reason. Pure and repeatable: the same input
 * gives the same answer, in the order of levels (team, senses, regulation, relating, thinking) and then
 * of the rules, the provider's own before those that ship. Nothing is scored or ranked by a hidden figure,
 * and a person always decides.
 *
 * At least one suggestion is about being together whenever the child's age leaves one. `ageYears` counts
 * in whole years. Everything that a rule would have suggested and something rules out is in `leftOut`.
 */
export function suggestFor(input: SuggestInput, library: Library = shippedLibrary): Suggestions {
  const needs = fromTheGroundUp(input.needs)
  const all = [null, ...needs].flatMap((need) => matchesFor(need, input, library))
  const leftOut = new Map<string, LeftOut>()
  const fitting = all.filter((match) => !isLeftOut(match.strategy, input, library, leftOut))
  const taken = [null, ...needs].flatMap((need) => upTo(need, fitting, input, library))
  const together = taken.some(({ strategy }) => strategy.domains.includes('relating'))
  const kept = together || needs.length === 0 ? taken : [...taken, ...oneTogether(input, library, leftOut)]
  return { suggested: inOrder(gather(kept, input, library)), leftOut: [...leftOut.values()] }
}

function fromTheGroundUp(needs: readonly MapNeed[]): MapNeed[] {
  return needs.toSorted((a, b) => ground.indexOf(a.domain) - ground.indexOf(b.domain))
}

function matchesFor(need: MapNeed | null, input: SuggestInput, library: Library): Match[] {
  return library.book.rules
    .filter((rule) => holds(rule, need, input))
    .flatMap((rule) => {
      const reason = reasonOf(rule, wordsFor(need, input, library), library)
      return strategiesOf(rule.suggest, library).map((strategy) => ({ strategy, need, reason }))
    })
}

function holds({ when }: SuggestRule, need: MapNeed | null, input: SuggestInput): boolean {
  return (
    when.domain === need?.domain &&
    (when.band === undefined || when.band === need?.band) &&
    isOfAge(when.ages, input.ageYears) &&
    when.flags.every((flag) => input.flags.includes(flag))
  )
}

function isOfAge([from, to]: readonly [number, number], ageYears: number): boolean {
  const age = Math.floor(ageYears)
  return from <= age && age <= to
}

function strategiesOf(ids: readonly string[], library: Library): Strategy[] {
  return ids.map(library.find).filter((strategy) => strategy !== undefined)
}

function isLeftOut(
  strategy: Strategy,
  input: SuggestInput,
  library: Library,
  leftOut: Map<string, LeftOut>,
): boolean {
  const reason = whyNot(strategy, input, library)
  if (reason && !leftOut.has(strategy.id)) leftOut.set(strategy.id, { strategy, reason })
  return reason !== undefined
}

function whyNot(strategy: Strategy, input: SuggestInput, library: Library): Reason | undefined {
  const words = { ...wordsFor(null, input, library), from: `${strategy.ages[0]}`, to: `${strategy.ages[1]}` }
  if (!isOfAge(strategy.ages, input.ageYears)) {
    return reasonOf({ id: 'age', because: library.book.leftOut.age, source: strategy.source }, words, library)
  }
  const missing = strategy.onlyWith.filter((flag) => !input.flags.includes(flag))
  if (missing.length > 0) {
    const said = { ...words, flags: missing.map((flag) => flagSays[flag]).join(' ') }
    return reasonOf(
      { id: 'only-with', because: library.book.leftOut.onlyWith, source: strategy.source },
      said,
      library,
    )
  }
  const rule = library.book.exclusions.find(
    (one) => one.effect === 'exclude' && concerns(one, strategy, input),
  )
  return rule && reasonOf(rule, words, library)
}

function concerns(rule: ExclusionRule, strategy: Strategy, input: SuggestInput): boolean {
  const meant = rule.strategies.includes(strategy.id) || rule.tags.some((tag) => strategy.tags.includes(tag))
  return meant && input.flags.includes(rule.flag)
}

/** The first few of each rule, and the first few of each need; a circumstance has its rule's limit only. */
function upTo(
  need: MapNeed | null,
  fitting: readonly Match[],
  input: SuggestInput,
  library: Library,
): Match[] {
  const ofNeed = fitting.filter((match) => match.need === need)
  const ofRules = library.book.rules.flatMap((rule) =>
    ofNeed.filter(({ reason }) => reason.ruleId === rule.id).slice(0, rule.max),
  )
  return need ? ofRules.slice(0, input.perNeed ?? 4) : ofRules
}

function oneTogether(input: SuggestInput, library: Library, leftOut: Map<string, LeftOut>): Match[] {
  const reason = reasonOf(library.book.always, wordsFor(null, input, library), library)
  return strategiesOf(library.book.always.suggest, library)
    .filter((strategy) => !isLeftOut(strategy, input, library, leftOut))
    .slice(0, 1)
    .map((strategy) => ({ strategy, need: null, reason }))
}

function gather(matches: readonly Match[], input: SuggestInput, library: Library): Suggestion[] {
  const begin = fromTheGroundUp(input.needs).find(({ band }) => band === 'priority')
  const words = wordsFor(null, input, library)
  return [...Map.groupBy(matches, ({ strategy }) => strategy)].map(([strategy, same]) => ({
    strategy,
    version: library.versionOf(strategy.id),
    needIds: [...new Set(same.flatMap(({ need }) => (need ? [need.id] : [])))],
    reasons: same.map(({ reason }) => reason),
    care: library.book.exclusions
      .filter((rule) => rule.effect === 'care' && concerns(rule, strategy, input))
      .map((rule) => reasonOf(rule, words, library)),
    startHere: begin !== undefined && same.some(({ need }) => need === begin),
  }))
}

function inOrder(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.toSorted((a, b) => a.strategy.level - b.strategy.level)
}

function wordsFor(need: MapNeed | null, input: SuggestInput, library: Library): Record<string, string> {
  const words = { name: input.name, age: `${Math.floor(input.ageYears)}` }
  if (!need) return words
  const score = need.score === null ? library.book.bandWords[need.band] : `${Math.round(need.score)} %`
  return { ...words, score, domain: library.book.domainWords[need.domain] }
}

function reasonOf(
  rule: { id: string; because: string; source: string },
  words: Record<string, string>,
  library: Library,
): Reason {
  const because = rule.because.replace(/\{(\w+)\}/g, (blank, word: string) => words[word] ?? blank)
  return { ruleId: rule.id, because, source: rule.source, version: library.versionOf(rule.id) }
}

/** A response as far as the checks of a plan look at it. */
export interface PlannedResponse {
  domains: readonly Domain[]
}

type PlanFinding =
  | { kind: 'no-relating-response'; atLeast: number }
  | { kind: 'too-many-responses'; count: number; atMost: number }

/** What a plan still asks for before it can be lived: being together in it, and few enough to remember. */
export function checkPlan(responses: readonly PlannedResponse[], book: RuleBook = ruleBook): PlanFinding[] {
  const { relatingAtLeast, responsesAtMost } = book.plan
  const relating = responses.filter(({ domains }) => domains.includes('relating')).length
  const findings: PlanFinding[] = []
  if (relating < relatingAtLeast) findings.push({ kind: 'no-relating-response', atLeast: relatingAtLeast })
  if (responses.length > responsesAtMost) {
    findings.push({ kind: 'too-many-responses', count: responses.length, atMost: responsesAtMost })
  }
  return findings
}
