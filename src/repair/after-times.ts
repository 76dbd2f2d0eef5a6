import { type AfterMoment, type AfterTimes, afterMoments } from '#model/after-moments.ts'

const HOUR = 3_600_000

/** What has to follow each hard moment, as kinds of duty. */
export type AfterKind = `repair.${AfterMoment}`

/** Each kind with what the model calls it, and the rule by which Attune's own time for it is known. */
const rules: Readonly<Record<AfterKind, { what: AfterMoment; own: string }>> = {
  'repair.offer-talk': { what: 'offer-talk', own: 'own.talk-offered-in-a-day' },
  'repair.talk-child': { what: 'talk-child', own: 'own.talk-in-five-days' },
  'repair.talk-adult': { what: 'talk-adult', own: 'own.adults-offered-in-three-days' },
  'repair.go-back': { what: 'go-back', own: 'own.go-back-in-a-day' },
  'repair.between': { what: 'between', own: 'own.between-in-three-days' },
  'repair.safety-review': { what: 'safety-review', own: 'own.safety-plan-in-three-days' },
  'repair.learned': { what: 'learned', own: 'own.learned-in-a-week' },
  'repair.lesson': { what: 'lesson', own: 'own.lesson-answered-in-two-weeks' },
}

/**
 * By when something is hoped for after an instant, in elapsed time, and by whose rule: the one of the provider's model,
 * else Attune's own. No law sets these, but for the talk after a hold, which the record of the hold counts itself.
 */
export function timeFor(kind: AfterKind, from: Date, times: AfterTimes): { dueAt: Date; rule: string } {
  const { what, own } = rules[kind]
  const set = times[what]
  const hours = set ?? afterMoments[what].hours
  return {
    dueAt: new Date(from.getTime() + hours * HOUR),
    rule: set === undefined ? own : `model.after-${what}`,
  }
}
