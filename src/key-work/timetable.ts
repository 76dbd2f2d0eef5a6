import type { EnrichmentTold, PlannedTimeId, TimetableLine } from './contract/enrichment.ts'
import { weekdayOf } from './week.ts'

/** A time that somebody set for a response of the plan. */
export interface Planned {
  id: PlannedTimeId
  responseId: string
  weekday: number | null
  onDay: string | null
  atTime: string
  who: string
  fromOn: string
  stoppedOn: string | null
}

/** What was told about a response on a day of the home. */
export interface ToldOnDay {
  day: string
  responseId: string
  told: EnrichmentTold
}

/** Whether a planned time falls on a day: its weekday or its one day, from when it was set until it was stopped. */
export function fallsOn({ weekday, onDay, fromOn, stoppedOn }: Planned, day: string): boolean {
  if (onDay !== null) return onDay === day && (stoppedOn === null || day < stoppedOn)
  return weekday === weekdayOf(day) && fromOn <= day && (stoppedOn === null || day < stoppedOn)
}

/**
 * The lines of one day: each planned time with what was told about it, in the order of the clock, then what was
 * done without a planned time. What was told about a response goes to its planned times in their order; nothing
 * told is left out, and nothing stands twice.
 */
export function dayLines(
  planned: readonly Planned[],
  told: readonly ToldOnDay[],
  titles: ReadonlyMap<string, string>,
  day: string,
): TimetableLine[] {
  const left = told.filter((one) => one.day === day)
  const take = (responseId: string) => {
    const at = left.findIndex((one) => one.responseId === responseId)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const lines = planned
    .filter((one) => fallsOn(one, day) && titles.has(one.responseId))
    .toSorted((one, other) => one.atTime.localeCompare(other.atTime) || one.id.localeCompare(other.id))
    .map((one) => {
      const found = take(one.responseId)
      return {
        responseId: one.responseId,
        title: titles.get(one.responseId) ?? '',
        plannedTimeId: one.id,
        at: one.atTime,
        who: one.who,
        weekly: one.weekday !== null,
        ...(found && { told: found.told }),
      }
    })
  const others = left.map(({ responseId, told: one }) => ({
    responseId,
    title: titles.get(responseId) ?? '',
    who: '',
    weekly: false,
    told: one,
  }))
  return [...lines, ...others]
}

/** How often a dose asks for a thing in one week; 0 where its number is not about weeks. */
export function timesAWeek({ count, per }: { count: number; per: string }): number {
  if (per === 'day') return count * 7
  return per === 'week' ? count : 0
}
