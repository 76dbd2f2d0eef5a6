import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { allows } from '#platform/permissions.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { readRecords } from '#records/permissions.ts'
import type { Pack } from '#review/contract/pack.ts'
import { dayAfter, daysBetween, startOfDay } from '#review/home-weeks.ts'
import { packOf } from '#review/server/pack.ts'
import type * as contract from '../contract.ts'
import { readEvidence } from '../permissions.ts'
import { entriesOf, idsIn } from './entries.ts'
import { mapPart, meaningsPart, ownWordsPart, profilePart } from './found.ts'
import { lettersPart, meetingsPart } from './meetings.ts'
import { packPossible } from './pictures.ts'
import { agreementsPart, planPart } from './plans.ts'
import { risksPart, understoodPart } from './understood.ts'

/** A year at most: a pack that nobody can read shows nothing. */
const MOST_DAYS = 366
const WEEKS_DRAWN = 26

export async function readPack(
  ctx: Ctx,
  { childId, from, to }: InputOf<typeof contract.readPack>,
): Promise<OutputOf<typeof contract.readPack>> {
  const child = await ctx.child(childId, readEvidence)
  return {
    pack: await evidenceOf(child, ctx, { from, to }),
    pdf: packPossible(),
    mayOpenEntries: allows(readRecords, child.relations),
  }
}

/** The record of a period, read part by part; the entries that any number counts are found last. */
export async function evidenceOf(
  child: ChildGrant,
  ctx: Ctx,
  days: { from: string; to: string },
): Promise<contract.EvidencePack> {
  const shown = await getChild(child, ctx.now)
  const timeZone = shown.home?.timeZone ?? 'UTC'
  checkDays(days, todayIn(timeZone, ctx.now))
  const fromAt = startOfDay(timeZone, days.from)
  const period = { ...days, fromAt, toAt: startOfDay(timeZone, dayAfter(days.to, 1)), timeZone }
  const [profile, words, map, meanings, understood, risks, plans, packed, meetings, letters] =
    await Promise.all([
      profilePart(child, period),
      ownWordsPart(child, period),
      mapPart(child, period),
      meaningsPart(child, period),
      understoodPart(child, period),
      risksPart(child, period),
      planPart(child, period),
      packOf(child, shown, { ...days, now: ctx.now }),
      meetingsPart(child, period),
      lettersPart(child, period),
    ])
  const agreements = plans.plan
    ? await agreementsPart(child, ctx, { ...period, versionId: plans.plan.id })
    : []
  const { earlier, ownWords, ...lived } = lately(packed, days)
  const { id, knownAs, age, pronouns, home, movedInOn, placingAuthority } = shown
  const read = {
    ...days,
    child: { id, knownAs, age, pronouns, home: home?.name, since: movedInOn, placingAuthority },
    profile,
    ...words,
    map,
    meanings,
    ...understood,
    risks,
    ...plans,
    agreements,
    lived,
    meetings,
    letters,
  }
  return { ...read, entries: await entriesOf(child, timeZone, idsIn(read)) }
}

function checkDays({ from, to }: { from: string; to: string }, today: string): void {
  if (from > to) throw new NotValid({ from: ['The first day comes before the last.'] })
  if (to > today) throw new NotValid({ to: ['This day has not come yet.'] })
  if (daysBetween(from, to) > MOST_DAYS) throw new NotValid({ from: ['A year at most, please.'] })
}

/** The chart as it is drawn: half a year of weeks, or the period where that is longer; its limits rest on all. */
function lately(packed: Pack, { from, to }: { from: string; to: string }): Pack {
  const { weeks, plans, ...moments } = packed.moments
  const drawn = weeks.slice(-Math.max(WEEKS_DRAWN, Math.ceil(daysBetween(from, to) / 7)))
  const first = drawn[0]?.monday ?? from
  return {
    ...packed,
    moments: { ...moments, weeks: drawn, plans: plans.filter(({ onDay }) => onDay >= first) },
  }
}
