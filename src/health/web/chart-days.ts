import { todayIn } from '#people/home-day.ts'
import type { OutputOf } from '#platform/contract.ts'
import { onTheWall } from '#shift/wall-time.ts'
import type { GivingShown } from '../contract/givings.ts'
import type { DoseShown, readChart } from '../contract/health.ts'

type Chart = OutputOf<typeof readChart>

/** One line of the chart: a time of the day at which a medicine is due; or, without a time, as needed. */
export interface ChartLine {
  time: string
  /** For each day of the month what was due and what was answered. */
  cells: readonly ChartCell[]
}

export interface ChartCell {
  day: string
  due: DoseShown | undefined
  answers: readonly GivingShown[]
}

/** The days of a month, `2026-05-01` and on. */
export function daysOf(month: string): string[] {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  const count = new Date(Date.UTC(year, nth, 0)).getUTCDate()
  return Array.from({ length: count }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`)
}

/** The lines of one medicine in a month. An answer without a dose stands in the line of what is as needed. */
export function linesOf(
  { doses, givings, timeZone }: Chart,
  medicineId: string,
  month: string,
): readonly ChartLine[] {
  const due = doses.filter((one) => one.medicineId === medicineId)
  const answers = givings.filter((one) => one.medicineId === medicineId)
  const times = [...new Set(due.map(({ dueAt }) => timeOfDay(dueAt, timeZone)))].sort()
  const needed = answers.filter(({ dueAt }) => !dueAt)
  const regular = times.map((time) => ({
    time,
    cells: daysOf(month).map((day) => {
      const dose = due.find(
        ({ dueAt }) => timeOfDay(dueAt, timeZone) === time && todayIn(timeZone, new Date(dueAt)) === day,
      )
      return { day, due: dose, answers: answers.filter(({ dueAt }) => dose && dueAt === dose.dueAt) }
    }),
  }))
  if (needed.length === 0 && times.length > 0) return regular
  const cells = daysOf(month).map((day) => ({
    day,
    due: undefined,
    answers: needed.filter(({ happenedAt }) => todayIn(timeZone, new Date(happenedAt)) === day).toReversed(),
  }))
  return [...regular, { time: '', cells }]
}

function timeOfDay(at: string, timeZone: string): string {
  return onTheWall(new Date(at), timeZone).time
}

/** Who signed in a month, each with letters that nobody else has. */
export function initialsOf(givings: readonly GivingShown[]): ReadonlyMap<string, string> {
  const names = [...new Set(givings.flatMap(({ toldByName, secondName }) => [toldByName, secondName ?? '']))]
  const taken = new Map<string, string>()
  for (const name of names.filter(Boolean).sort()) {
    const used = new Set(taken.values())
    const tries = [1, 2, 3].map((length) => name.slice(0, length))
    const free = tries.find((one) => !used.has(one) && !['D', 'A', 'H', 'M'].includes(one))
    taken.set(name, free ?? name)
  }
  return taken
}
