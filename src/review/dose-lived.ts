import { type Fidelity, fidelity, timesPlanned } from '#measurement/fidelity.ts'
import type { Plan, Response } from '#response/plan.ts'
import { dayAfter, daysBetween } from './home-weeks.ts'

/** A version of the plan, from the first day on which it is due. */
interface VersionFrom {
  fromDay: string
  plan: Plan
}

/** What was planned of a response in a period, and the notes that say it was done. */
interface LivedResponse {
  responseId: string
  title: string
  dose: Response['dose']
  planned: number
  noteIds: string[]
}

interface DoseLived {
  responses: LivedResponse[]
  /** Over everything that has a number; null where nothing was planned. */
  lived: Fidelity
}

/**
 * The dose delivered against the dose planned, over days `from` to `to` (both included).
 * A response is planned only on the days on which a version that holds it was in force; how often, says
 * the newest version that holds it. What is done as needed has no plan to fall behind.
 */
export function doseLived(
  versions: readonly VersionFrom[],
  delivered: readonly { responseId: string; noteId: string }[],
  { from, to }: { from: string; to: string },
): DoseLived {
  const stretches = stretchesOf(versions, from, to)
  const newest = new Map(stretches.flatMap(({ plan }) => plan.responses.map((one) => [one.id, one] as const)))
  const responses = [...newest.values()].map((one) => {
    const days = stretches
      .filter(({ plan }) => plan.responses.some((other) => other.id === one.id))
      .reduce((sum, stretch) => sum + stretch.days, 0)
    const noteIds = delivered.filter((note) => note.responseId === one.id).map((note) => note.noteId)
    const planned = timesPlanned(one.dose, days)
    return { responseId: one.id, title: one.title, dose: one.dose, planned, noteIds: [...new Set(noteIds)] }
  })
  const doses = responses.map(({ planned, noteIds }) => ({ planned, done: noteIds.length }))
  return { responses, lived: fidelity(doses) }
}

/** For how many days of the period each version was the one in force; versions come oldest first. */
function stretchesOf(versions: readonly VersionFrom[], from: string, to: string) {
  return versions
    .map(({ fromDay, plan }, at) => {
      const next = versions[at + 1]?.fromDay
      const begins = fromDay > from ? fromDay : from
      const ends = next !== undefined && next <= to ? next : dayAfter(to, 1)
      return { plan, days: Math.max(0, daysBetween(begins, ends)) }
    })
    .filter(({ days }) => days > 0)
}
