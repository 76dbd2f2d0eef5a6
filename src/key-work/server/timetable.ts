import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { dosesDuring } from '#records/server/during.ts'
import { enrichmentTimetable } from '#response/compile.ts'
import type { Plan } from '#response/plan.ts'
import { holdsOn } from '#response/plan-effect.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type * as contract from '../contract/enrichment.ts'
import { doseOnce } from '../dose-once.ts'
import * as permissions from '../permissions.ts'
import { dayLines, timesAWeek } from '../timetable.ts'
import { daysAfter, weekOf } from '../week.ts'
import { enrichmentDuring } from './during.ts'
import { enrichmentsOf, plannedTimesOf, titlesOf } from './enrichment-rows.ts'
import './tables.ts'

/** The week of a child: what the plan asks for, what is planned when, and what was done. */
export async function readTimetable(
  ctx: Ctx,
  { childId, day }: InputOf<typeof contract.readTimetable>,
): Promise<OutputOf<typeof contract.readTimetable>> {
  const child = await ctx.child(childId, permissions.readTime)
  const { home } = await getChild(child, ctx.now)
  const timeZone = home?.timeZone ?? 'UTC'
  const today = todayIn(timeZone, ctx.now)
  const days = weekOf(day ?? today)
  const [monday = today] = days
  const week = await instantsOf(child, timeZone, monday)
  const [inForce, titles, planned, rows, noted, done] = await Promise.all([
    planInForce(child),
    titlesOf(child, ctx),
    plannedTimesOf(child.db, [childId], monday),
    enrichmentsOf(
      child.db,
      sql`e.child_id = ${childId} and e.happened_at >= ${week.from} and e.happened_at < ${week.to}`,
    ),
    dosesDuring(child, week),
    enrichmentDuring(child, week),
  ])
  const told = rows.map((row) => ({ ...row, day: todayIn(timeZone, row.happenedAt) }))
  const { only } = doseOnce(noted, done, (at) => todayIn(timeZone, at))
  const times = (responseId: string) =>
    [...noted, ...only].filter((one) => one.responseId === responseId).length
  return {
    monday,
    today,
    days: days.map((one) => ({ day: one, lines: dayLines(planned, told, titles, one) })),
    doses: (inForce ? enrichmentTimetable(planInWeek(inForce.plan, days)) : []).map(
      ({ responseId, title, says, when, dose }) => ({
        responseId,
        title,
        how: says,
        when,
        ...dose,
        planned: timesAWeek(dose),
        done: times(responseId),
      }),
    ),
  }
}

/** What holds on some day of the week: what begins later or ended before is not asked for. */
function planInWeek(plan: Plan, days: readonly string[]): Plan {
  return { ...plan, responses: plan.responses.filter((one) => days.some((day) => holdsOn(one, day))) }
}

/** The instants between which a week of the home lies. */
async function instantsOf({ db }: ChildGrant, timeZone: string, monday: string) {
  const { rows } = await sql<{ from: Date; to: Date }>`
    select ${monday}::date::timestamp at time zone ${timeZone} as "from",
      ${daysAfter(monday, 7)}::date::timestamp at time zone ${timeZone} as "to"`.execute(db)
  return (
    rows[0] ?? { from: new Date(`${monday}T00:00:00Z`), to: new Date(`${daysAfter(monday, 7)}T00:00:00Z`) }
  )
}
