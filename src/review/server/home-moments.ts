import { todayIn } from '#people/home-day.ts'
import { childrenShown } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import { firstToldInHome, hardMomentsInHome, type MomentInHome } from '#records/server/in-home.ts'
import type * as contract from '../contract/home-moments.ts'
import { countByWeek, dayAfter, startOfDay } from '../home-weeks.ts'
import { momentsByWeek } from '../moments-by-week.ts'
import * as permissions from '../permissions.ts'
import { sourcesOf, weekOf } from './pack-parts.ts'

/** The chart looks back over so many days at most, as in a meeting. */
const YEARS = 2 * 365

type HomeMoments = OutputOf<typeof contract.readHomeMoments>

/** The hard moments of those who live in a home now, while they lived there; whole weeks only. */
export async function readHomeMoments(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readHomeMoments>,
): Promise<HomeMoments> {
  const grant = await ctx.children(permissions.readHomeMoments, homeId)
  const shown = await childrenShown(grant.db, grant.childIds, ctx.now)
  const here = shown.filter(({ home }) => home?.id === homeId)
  const timeZone = here[0]?.home?.timeZone
  if (timeZone === undefined) return { weeks: [], children: [], arrivals: [] }
  const today = todayIn(timeZone, ctx.now)
  const home = { homeId, timeZone, since: startOfDay(timeZone, dayAfter(today, -YEARS)) }
  const ofHere = { ...grant, childIds: here.map(({ id }) => id) }
  const [moments, firstAt] = await Promise.all([
    hardMomentsInHome(ofHere, home),
    firstToldInHome(ofHere, home),
  ])
  const from = firstAt ? todayIn(timeZone, firstAt) : today
  const counted = countByWeek(moments, timeZone, { from, to: dayAfter(today, -1) })
  const { weeks, limits, says } = momentsByWeek(counted)
  const byId = new Map(moments.map((moment) => [moment.id, moment]))
  return {
    weeks: weeks.map(({ monday, ids, signal }) => ({
      monday,
      count: ids.length,
      signal,
      children: ofEach(
        ids.flatMap((id) => byId.get(id) ?? []),
        weekOf(timeZone, monday),
      ),
    })),
    limits: limits ?? undefined,
    says: says ?? undefined,
    children: here.map(({ id, knownAs }) => ({ childId: id, knownAs })),
    arrivals: here.flatMap(({ id, knownAs, movedInOn }) =>
      movedInOn && movedInOn > from ? [{ childId: id, knownAs, onDay: movedInOn }] : [],
    ),
  }
}

/** Whose the moments of a week were, the most first. */
function ofEach(
  moments: readonly MomentInHome[],
  week: ReturnType<typeof weekOf>,
): HomeMoments['weeks'][number]['children'] {
  return [...Map.groupBy(moments, ({ childId }) => childId)]
    .map(([childId, those]) => ({
      childId,
      count: those.length,
      sources: sourcesOf(
        week,
        'hard-moments',
        those.map(({ id }) => id),
      ),
    }))
    .sort((one, other) => other.count - one.count)
}
