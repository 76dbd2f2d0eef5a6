import { keyWorkTopics } from '#response/compile.ts'
import type { PlanChange } from '#response/contract/changes.ts'
import type { Plan } from '#response/plan.ts'
import type { Idea } from './contract/sessions.ts'

/** What the record holds that may be worth bringing to time together. */
export interface Known {
  plan: Plan | undefined
  /** What the child said lately, newest first. */
  said: readonly { id: string; words: string; at: string }[]
  /** Open promises, the soonest due first. */
  promises: readonly { id: string; words: string; byName: string; at: string }[]
  /** What changed in the plan since they last met, and who changed it. */
  changes: readonly (PlanChange & { by: string; at: string })[]
  /** How often each response and need of the plan was what they met about. */
  touched: ReadonlyMap<string, number>
  /** What they wanted to do next time. */
  wished: { words: string; about: string; by: string; at: string } | undefined
  /** Family time that did not happen lately. */
  missed: readonly { id: string; says: string; at: string; by: string }[]
  /** What the child liked of the plan's enrichments lately. */
  loved: readonly { id: string; says: string; responseId: string; at: string; by: string }[]
}

/** So many of a kind at most: a person reads them standing in a doorway. */
const MOST = 2

/**
 * Ideas for today, each a line of the record with its source; nothing here is made up. What the child was
 * promised and what they said come before what adults planned: follow, don't lead.
 */
export function whyToday(known: Known): Idea[] {
  const { plan, said, promises, wished, missed, loved } = known
  return [
    ...(wished ? [fromRecord('wished', wished.words, wished)] : []),
    ...promises
      .slice(0, MOST)
      .map((one) => fromRecord('promise', one.words, { about: one.id, by: one.byName, at: one.at })),
    ...missed.slice(0, 1).map((one) => fromRecord('family', one.says, { ...one, about: one.id })),
    ...said.slice(0, MOST).map((one) => fromRecord('said', one.words, { about: one.id, by: '', at: one.at })),
    ...loved.slice(0, 1).map(({ responseId, ...one }) => ({
      ...fromRecord('loved', one.says, { ...one, about: one.id }),
      responseId,
    })),
    ...changed(known),
    ...(plan ? [...topics(plan, known.touched), ...needs(plan, known.touched)] : []),
  ]
}

interface Told {
  about: string
  by: string
  at: string
}

function fromRecord(kind: Idea['kind'], words: string, { about, by, at }: Told): Idea {
  return { kind, words, more: '', by, at, source: { to: 'chronology', about }, needIds: [] }
}

/** What is new in the plan and can be talked about: needs and responses, not its safety page. */
function changed({ changes }: Known): Idea[] {
  return changes
    .filter(({ what, change }) => (what === 'need' || what === 'response') && change !== 'stopped')
    .slice(0, 1)
    .map(({ id, title, by, at }) => ({
      kind: 'changed' as const,
      words: title,
      more: '',
      by,
      at,
      source: { to: 'plan' as const, about: id },
      needIds: [],
    }))
}

/** The key work of the plan, what they met about least often first. */
function topics(plan: Plan, touched: Known['touched']): Idea[] {
  return keyWorkTopics(plan)
    .toSorted((one, other) => timesOf(touched, one.responseId) - timesOf(touched, other.responseId))
    .slice(0, MOST)
    .map(({ title, says, responseId, needIds }) => ({
      kind: 'key-work' as const,
      words: title,
      more: says,
      by: '',
      source: { to: 'plan' as const, about: responseId },
      responseId,
      needIds,
    }))
}

/** The need that they met about least often, in the child's words where they gave them. */
function needs(plan: Plan, touched: Known['touched']): Idea[] {
  return plan.needs
    .toSorted((one, other) => timesOf(touched, one.id) - timesOf(touched, other.id))
    .slice(0, 1)
    .map(({ id, title, childWords }) => ({
      kind: 'need' as const,
      words: title,
      more: childWords,
      by: '',
      source: { to: 'plan' as const, about: id },
      needIds: [id],
    }))
}

function timesOf(touched: Known['touched'], id: string): number {
  return touched.get(id) ?? 0
}
