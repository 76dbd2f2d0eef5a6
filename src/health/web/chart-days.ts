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

/** How somebody signs the chart. */
export interface Signature {
  letters: string
  name: string
}

/** These stand for answers, so they are nobody’s initials. */
const CODES = ['D', 'A', 'H', 'M']

/** Who signed in a month, by their id, each with letters that nobody else has: two of one name as well. */
export function signaturesOf(
  givings: readonly Pick<GivingShown, 'toldBy' | 'toldByName'>[],
): ReadonlyMap<string, Signature> {
  const people = [...new Map(givings.map(({ toldBy, toldByName }) => [`${toldBy}`, toldByName]))]
  const byName = people.toSorted(([one, name], [other, otherName]) =>
    `${name}${one}`.localeCompare(`${otherName}${other}`),
  )
  const taken = new Map<string, Signature>()
  for (const [personId, name] of byName) {
    const used = new Set([...taken.values()].map(({ letters }) => letters))
    const tries = [1, 2, 3].map((length) => name.slice(0, length))
    const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((nth) => `${name.slice(0, 1)}${nth}`)
    const free = [...tries, ...numbered].find((one) => !used.has(one) && !CODES.includes(one))
    taken.set(personId, { letters: free ?? name, name })
  }
  return taken
}
