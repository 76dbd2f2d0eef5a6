import { sql } from 'kysely'
import { enrichmentDuring } from '#key-work/server/during.ts'
import type { ChildShown } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import { ownWordsOf } from '#people/server/own-words.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import {
  dosesDuring,
  helpedInWordsDuring,
  momentTimesDuring,
  notDoneDuring,
  noteIdsDuring,
} from '#records/server/during.ts'
import { type PlanInForce, planVersionsDuring } from '#response/server/plan-versions.ts'
import type * as contract from '../contract/pack.ts'
import { dayAfter, startOfDay } from '../home-weeks.ts'
import * as permissions from '../permissions.ts'
import { earlierDecisions } from './decisions.ts'
import { getMeeting } from './get-meeting.ts'
import { type Counted, dosePart, helpedPart, momentsPart, sourcesOf, trackParts } from './pack-parts.ts'
import './tables.ts'
import { tracksScored } from './tracks.ts'

/** The chart looks back over so many days at most. */
const YEARS = 2 * 365
/** More notes than anybody writes in the time between two meetings. */
const MOST_NOTES = 5_000

export async function readPack(
  ctx: Ctx,
  { childId, meetingId }: InputOf<typeof contract.readPack>,
): Promise<OutputOf<typeof contract.readPack>> {
  const child = await ctx.child(childId, permissions.readPack)
  const [meeting, shown] = await Promise.all([getMeeting(child, meetingId), getChild(child, ctx.now)])
  return packOf(child, shown, { from: meeting.coversFrom, to: meeting.coversTo, now: ctx.now })
}

/** Days of a home (`YYYY-MM-DD`, both included), and the instant at which they are read. */
interface PackPeriod {
  from: string
  to: string
  now: Date
}

/**
 * What the record says about a child over a period of days: one round of statements, nothing typed in.
 * The chart begins with the stay or the first record, whichever is later; it holds whole weeks only.
 */
export async function packOf(
  child: ChildGrant,
  shown: ChildShown,
  period: PackPeriod,
): Promise<contract.Pack> {
  const counted = countedOf(shown, period)
  const during = { from: counted.fromAt, to: counted.toAt }
  const sinceThen = { from: startOfDay(counted.timeZone, counted.chartFrom), to: counted.toAt }
  const [ownWords, noteIds, moments, doses, told, missed, inWords, versions, tracks, earlier, firstAt] =
    await Promise.all([
      ownWordsOf(child, { during }),
      noteIdsDuring(child, during, MOST_NOTES),
      momentTimesDuring(child, sinceThen),
      dosesDuring(child, during),
      enrichmentDuring(child, during),
      notDoneDuring(child, during),
      helpedInWordsDuring(child, during),
      planVersionsDuring(child, sinceThen),
      tracksScored(child),
      earlierDecisions(child, period.from),
      firstRecordAt(child),
    ])
  const momentsNow = moments.filter((one) => one.happenedAt >= during.from)
  const inForce = versionsWithin(versions, during.from)
  return {
    from: period.from,
    to: period.to,
    madeFrom: {
      notes: noteIds.length,
      hardMoments: momentsNow.length,
      ownWords: ownWords.length,
      sources: sourcesOf(counted, 'notes', noteIds),
    },
    ownWords: ownWords.map(({ saidAt, ...said }) => ({ ...said, saidAt: saidAt.toISOString() })),
    moments: momentsPart(counted, moments, versions, firstAt),
    tracks: trackParts(tracks, counted),
    dose: dosePart(counted, inForce, doses, told, missed),
    helped: helpedPart(counted, versions, doses, inWords),
    earlier,
  }
}

/** A period as instants of the home, up to now at most: what has not happened yet is not missing. */
function countedOf({ home, movedInOn }: ChildShown, { from, to, now }: PackPeriod): Counted {
  const timeZone = home?.timeZone ?? 'UTC'
  const today = todayIn(timeZone, now)
  const until = to < today ? to : today
  const oldest = dayAfter(until, -YEARS)
  const yesterday = dayAfter(today, -1)
  return {
    timeZone,
    from,
    to: until,
    fromAt: startOfDay(timeZone, from),
    toAt: startOfDay(timeZone, dayAfter(to, 1)),
    chartFrom: movedInOn && movedInOn > oldest ? movedInOn : oldest,
    chartTo: until < yesterday ? until : yesterday,
  }
}

/** The versions that were in force in the period: those made in it, and the last one before. */
function versionsWithin(versions: readonly PlanInForce[], from: Date): readonly PlanInForce[] {
  const before = versions.findLastIndex((version) => version.madeAt <= from)
  return versions.slice(Math.max(0, before))
}

/** When the day was first written down here: a week before that was not quiet, it was not told. */
async function firstRecordAt({ db, childId }: ChildGrant): Promise<Date | undefined> {
  const { rows } = await sql<{ happenedAt: Date }>`
    select f.happened_at from fact f
    where f.child_id = ${childId} and f.kind in ('records.note', 'records.hard-moment')
    order by f.happened_at, f.id limit 1`.execute(db)
  return rows[0]?.happenedAt
}
