import type { Rhythm } from './model-of-care.ts'
import { type Due, dueOn, type RhythmDates } from './rhythm.ts'

/** What belongs to the first days: asked of nobody whose first days were over before the model came. */
const ofArrival = 'arrival-plan'

/**
 * When something is due under a model that has had this rhythm since a day (YYYY-MM-DD).
 * Nothing is late for the time before the model asked for it: what would have been due by then
 * is counted from that day on. Null once something that happens only once is done.
 */
export function dueSince(
  rhythm: Pick<Rhythm, 'what' | 'every' | 'firstWithin'>,
  dates: RhythmDates,
  since: string,
): Due | null {
  const due = dueOn(rhythm, dates)
  if (!due || due.dueOn >= since) return due
  if (rhythm.what === ofArrival) return null
  return dueOn(rhythm, { ...dates, arrivedOn: since, lastDoneOn: null })
}
