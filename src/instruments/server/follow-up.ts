import { getChild } from '#people/server/children.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { openDuty } from '#platform/server/duties.ts'
import type { Respondent } from '../catalogue.ts'
import { changeBetween, changeRuleOf } from '../change.ts'
import { scoresBefore } from './series.ts'
import type { KeptScale } from './tables.ts'

const HOUR = 3_600_000
/** An answer that cannot wait is looked at on the same day. Our own time, not a law's. */
const FLAG_HOURS = 4
const WORKING_DAYS = 2

interface Kept {
  id: string
  instrument: string
  respondent: Respondent
  scales: readonly KeptScale[]
  flags: readonly string[]
  happenedAt: Date
}

/**
 * What a result makes somebody's duty: an answer that cannot wait goes to the clinician and the manager today;
 * a score that got worse by more than measurement error goes to the clinician within two working days.
 */
export async function followUp(child: ChildGrant, ctx: Ctx, result: Kept): Promise<void> {
  const place = { childId: child.childId, homeId: (await getChild(child, ctx.now)).home?.id }
  if (result.flags.length > 0) {
    await openDuty(child, ctx, {
      kind: 'instruments.flag',
      about: result.id,
      ...place,
      fallsTo: ['clinician', 'home-manager'],
      dueAt: new Date(result.happenedAt.getTime() + FLAG_HOURS * HOUR),
    })
  }
  if (await gotWorse(child, result)) {
    await openDuty(child, ctx, {
      kind: 'instruments.worse',
      about: result.id,
      ...place,
      fallsTo: ['clinician'],
      dueAt: workingDaysAfter(ctx.now, WORKING_DAYS),
    })
  }
}

/** Measured against the first one: small steps down add up. */
async function gotWorse(child: ChildGrant, result: Kept): Promise<boolean> {
  for (const { scale, score } of result.scales) {
    const rule = changeRuleOf(result.instrument, scale, result.respondent)
    if (!rule || score === null) continue
    const [first] = await scoresBefore(child, { ...result, scale })
    if (first !== undefined && changeBetween(first, score, rule) === 'deterioration') return true
  }
  return false
}

/** The same time of day so many working days later; Saturdays and Sundays do not count. */
export function workingDaysAfter(from: Date, days: number): Date {
  const day = new Date(from)
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() % 6 !== 0) left -= 1
  }
  return day
}
