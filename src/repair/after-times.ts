const HOUR = 3_600_000

/** What has to follow each hard moment, as kinds of duty. */
export type AfterKind =
  | 'repair.offer-talk'
  | 'repair.talk-child'
  | 'repair.talk-adult'
  | 'repair.go-back'
  | 'repair.between'
  | 'repair.safety-review'
  | 'repair.learned'
  | 'repair.lesson'

/**
 * By when each is hoped for, in hours of elapsed time from the hard moment. No law sets these, but for the talk
 * after a hold, which the record of the hold counts itself; `rule` says that they are the provider's own.
 */
const times: Readonly<Record<AfterKind, { hours: number; rule: string }>> = {
  'repair.offer-talk': { hours: 24, rule: 'own.talk-offered-in-a-day' },
  'repair.talk-child': { hours: 5 * 24, rule: 'own.talk-in-five-days' },
  'repair.talk-adult': { hours: 3 * 24, rule: 'own.adults-offered-in-three-days' },
  'repair.go-back': { hours: 24, rule: 'own.go-back-in-a-day' },
  'repair.between': { hours: 3 * 24, rule: 'own.between-in-three-days' },
  'repair.safety-review': { hours: 3 * 24, rule: 'own.safety-plan-in-three-days' },
  'repair.learned': { hours: 7 * 24, rule: 'own.learned-in-a-week' },
  'repair.lesson': { hours: 14 * 24, rule: 'own.lesson-answered-in-two-weeks' },
}

/** By when something is due after an instant, and by whose rule. */
export function timeFor(kind: AfterKind, from: Date): { dueAt: Date; rule: string } {
  const { hours, rule } = times[kind]
  return { dueAt: new Date(from.getTime() + hours * HOUR), rule }
}
