import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import { countHelped } from '#records/server/during.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type * as contract from '../contract/pack.ts'
import { dayAfter } from '../home-weeks.ts'
import * as permissions from '../permissions.ts'
import { tracksScored } from './tracks.ts'

const FOUR_WEEKS = 28
const DAY = 86_400_000

/** What the Plan page shows beside each need: its tracks, and what helped in the last four weeks. */
export async function readSeeing(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readSeeing>,
): Promise<OutputOf<typeof contract.readSeeing>> {
  const child = await ctx.child(childId, permissions.readTracks)
  const period = { from: new Date(ctx.now.getTime() - FOUR_WEEKS * DAY), to: new Date(ctx.now.getTime() + 1) }
  const [shown, version, tracks, counts] = await Promise.all([
    getChild(child, ctx.now),
    planInForce(child),
    tracksScored(child),
    countHelped(child, period),
  ])
  const responses = version?.plan.responses ?? []
  return {
    tracks: tracks
      .filter(({ endedOn }) => !endedOn)
      .map(({ id, needId, title, scores, aim }) => ({
        id,
        needId,
        title,
        aim,
        scores: oneRater(scores).map((one) => one.score),
      })),
    helped: responses
      .map(({ id, needIds, title }) => ({ responseId: id, needIds, title, times: counts.get(id) ?? 0 }))
      .sort((one, other) => other.times - one.times),
    from: dayAfter(todayIn(shown.home?.timeZone ?? 'UTC', ctx.now), -FOUR_WEEKS),
  }
}

/** One line is one person's view, never a mixture: the child's own where there is one. */
function oneRater<Score extends { as: string }>(scores: readonly Score[]): Score[] {
  const as = ['child', 'worker', 'clinician'].find((rater) => scores.some((one) => one.as === rater))
  return scores.filter((one) => one.as === as)
}
