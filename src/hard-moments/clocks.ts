import { ruleOf } from './rules/rule-packs.ts'

const HOUR = 3_600_000

/** The three acts of the record of a measure, in their order: its duty and the rule that sets its time. */
export const acts = [
  { act: 'record', kind: 'hard-moments.record-measure', rule: 'eng.r35.record' },
  { act: 'spoke-to-user', kind: 'hard-moments.sign-measure', rule: 'eng.r35.user' },
  { act: 'spoke-to-child', kind: 'hard-moments.confirm-child', rule: 'eng.r35.child' },
] as const
export type Act = (typeof acts)[number]['act']

/** How many hours a rule gives: of the law, or the provider's own figure where the law names none. */
export function hoursOf(ruleId: string): number {
  const { duration, ownFigure } = ruleOf(ruleId)
  const [, days, hours] = (duration ?? ownFigure)?.match(/^P(?:(\d+)D|T(\d+)H)$/) ?? []
  if (!days && !hours) throw new Error(`${ruleId} sets no time.`)
  return days ? Number(days) * 24 : Number(hours)
}

/**
 * By when a rule wants something done: elapsed time from what happened. A day is 24 hours, so that the change of the
 * clocks neither gives nor takes an hour, and no time zone has a say.
 */
export function dueAt(ruleId: string, happenedAt: Date): Date {
  return new Date(happenedAt.getTime() + hoursOf(ruleId) * HOUR)
}

/** By when each act of the record of a measure is due, from its use. */
export function clocksOf(usedAt: Date): { act: Act; kind: (typeof acts)[number]['kind']; dueAt: Date }[] {
  return acts.map(({ act, kind, rule }) => ({ act, kind, dueAt: dueAt(rule, usedAt) }))
}
