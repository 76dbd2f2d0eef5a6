import { doseOnce } from '#key-work/dose-once.ts'
import type { EnrichmentDone } from '#key-work/server/during.ts'
import { todayIn } from '#people/home-day.ts'
import type { Delivered, HelpedInWords, MomentTime, NotDelivered } from '#records/server/during.ts'
import type { PlanInForce } from '#response/server/plan-versions.ts'
import type { Pack, Source } from '../contract/pack.ts'
import { doseLived } from '../dose-lived.ts'
import { helpedByWords } from '../helped-in-words.ts'
import { countByWeek, dayAfter, startOfDay } from '../home-weeks.ts'
import { momentsByWeek } from '../moments-by-week.ts'
import { raterViews } from '../track-view.ts'
import type { TrackScored } from './tracks.ts'

/** What is counted: days of the home, both included, and the instants between which they lie. */
export interface Counted {
  timeZone: string
  from: string
  to: string
  fromAt: Date
  /** The first instant that is not counted any more. */
  toAt: Date
  /** The chart holds the whole weeks between these days. */
  chartFrom: string
  chartTo: string
}

/** The way from a figure to the records that it counts. */
export function sourcesOf(
  { fromAt, toAt }: Pick<Counted, 'fromAt' | 'toAt'>,
  kind: Source['kind'],
  ids: readonly string[],
): Source {
  return { kind, from: fromAt.toISOString(), to: toAt.toISOString(), ids: [...ids] }
}

/** Hard moments by week, with the limits of the first twelve and the plans that came into force. */
export function momentsPart(
  counted: Counted,
  moments: readonly MomentTime[],
  versions: readonly PlanInForce[],
  firstAt: Date | undefined,
): Pack['moments'] {
  const { timeZone, chartTo, fromAt } = counted
  const firstTold = firstAt ? todayIn(timeZone, firstAt) : dayAfter(chartTo, 1)
  const from = firstTold > counted.chartFrom ? firstTold : counted.chartFrom
  const told = moments.map(({ id, happenedAt }) => ({ id, at: happenedAt }))
  const { weeks, limits, says } = momentsByWeek(countByWeek(told, timeZone, { from, to: chartTo }))
  const during = told.filter(({ at }) => at >= fromAt).map(({ id }) => id)
  return {
    weeks: weeks.map(({ monday, ids, signal }) => ({
      monday,
      count: ids.length,
      signal,
      sources: sourcesOf(weekOf(timeZone, monday), 'hard-moments', ids),
    })),
    limits: limits ?? undefined,
    says: says ?? undefined,
    plans: versions
      .map(({ id, number, because, madeAt }) => ({
        number,
        because,
        versionId: id,
        onDay: todayIn(timeZone, madeAt),
      }))
      .filter(({ onDay }) => onDay >= from),
    during: { count: during.length, sources: sourcesOf(counted, 'hard-moments', during) },
  }
}

/** The instants between which a week of a home lies. */
export function weekOf(timeZone: string, monday: string) {
  return { fromAt: startOfDay(timeZone, monday), toAt: startOfDay(timeZone, dayAfter(monday, 7)) }
}

/** The open tracks, and those that ended in the period, as each rater sees them. */
export function trackParts(tracks: readonly TrackScored[], counted: Counted): Pack['tracks'] {
  return tracks
    .filter(({ endedOn }) => !endedOn || endedOn >= counted.from)
    .map(({ id, title, aim, scores }) => ({
      id,
      title,
      aim,
      views: raterViews(scores, counted).map(({ scoreIds, ...view }) => ({
        ...view,
        sources: sourcesOf(counted, 'meetings', scoreIds),
      })),
    }))
}

/**
 * What was done of what was planned, response by response, each time once. A version is due from the day after it
 * was made.
 */
export function dosePart(
  counted: Counted,
  versions: readonly PlanInForce[],
  noted: readonly Delivered[],
  told: readonly EnrichmentDone[],
  missed: readonly NotDelivered[],
): Pack['dose'] {
  const { only } = doseOnce(noted, told, (at) => todayIn(counted.timeZone, at))
  const onlyIds = new Set(only.map(({ enrichmentId }) => enrichmentId))
  const delivered = [...noted, ...only.map(({ enrichmentId, ...one }) => ({ ...one, noteId: enrichmentId }))]
  const nextDay = (madeAt: Date) => dayAfter(todayIn(counted.timeZone, madeAt), 1)
  const fromDays = versions.map(({ madeAt, plan }) => ({ fromDay: nextDay(madeAt), plan }))
  const { responses, lived } = doseLived(fromDays, delivered, counted)
  return {
    responses: responses.map(({ responseId, title, dose, planned, noteIds }) => ({
      responseId,
      title,
      done: noteIds.length,
      planned,
      per: dose.per,
      notDone: reasonsOf(missed.filter((one) => one.responseId === responseId)),
      sources: doseSources(counted, noteIds, onlyIds),
    })),
    percent: lived.overall ?? undefined,
    band: lived.band ?? undefined,
  }
}

/** Why something did not happen, and how often for that; the most frequent first. */
function reasonsOf(missed: readonly NotDelivered[]) {
  const byReason = Map.groupBy(missed, ({ because }) => because)
  return [...byReason]
    .map(([because, all]) => ({ because, times: all.length }))
    .sort((one, other) => other.times - one.times)
}

/** The notes that say so; where some of it was told by itself, everything of those days. */
function doseSources(counted: Counted, ids: readonly string[], onlyIds: ReadonlySet<string>): Source {
  const enrichmentIds = ids.filter((id) => onlyIds.has(id))
  if (enrichmentIds.length === 0) return sourcesOf(counted, 'notes', ids)
  return { ...sourcesOf(counted, 'everything', ids), enrichmentIds }
}

/**
 * In how many notes each response helped, the most helpful first; each note counts once. What helped in words
 * of a note stands at the end: it is not from the plan.
 */
export function helpedPart(
  counted: Counted,
  versions: readonly PlanInForce[],
  delivered: readonly Delivered[],
  inWords: readonly HelpedInWords[],
): Pack['helped'] {
  const fromNotes = (noteIds: string[]) => ({
    times: noteIds.length,
    sources: sourcesOf(counted, 'notes', noteIds),
  })
  const others = helpedByWords(inWords).map(({ words, noteIds }) => ({ title: words, ...fromNotes(noteIds) }))
  const titles = new Map<string, string>(
    versions.flatMap(({ plan }) => [
      ...(plan.stopped ?? []).map(({ id, title }) => [id, title] as const),
      ...plan.responses.map(({ id, title }) => [id, title] as const),
    ]),
  )
  const planned = [...Map.groupBy(delivered, (one) => one.responseId)]
    .map(([responseId, notes]) => ({
      responseId,
      title: titles.get(responseId) ?? '',
      ...fromNotes([...new Set(notes.map((note) => note.noteId))]),
    }))
    .filter(({ title }) => title !== '')
    .sort((one, other) => other.times - one.times || one.title.localeCompare(other.title))
  return [...planned, ...others]
}
