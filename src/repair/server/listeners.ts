import { factsOf } from '#hard-moments/server/read-facts.ts'
import type { Listener } from '#platform/server/context.ts'
import { whenTold } from '#platform/server/listeners.ts'
import { homeOf, openAfterwards, openTalkWithAdult } from './afterwards.ts'
import { openBetween } from './between.ts'
import { closeByChange, closeByRisks } from './safety-reviews.ts'

/** What follows when a part below tells that a moment was hard, who was there, or that the plan has a new version. */
export const repairListeners: readonly Listener[] = [
  whenTold('records.hard-moment', (child, ctx, { about, happenedAt }) =>
    openAfterwards(child, ctx, { id: about, happenedAt }),
  ),
  whenTold('hard-moments.facts', async (child, ctx, { about, happenedAt }) => {
    const homeId = await homeOf(child, ctx)
    const moment = { id: about, happenedAt }
    for (const { adults, children } of await factsOf(child, ctx, about)) {
      for (const personId of adults) await openTalkWithAdult(child, ctx, { moment, personId, homeId })
      for (const otherId of children) await openBetween(child, ctx, { moment, otherId, homeId })
    }
  }),
  whenTold('response.plan-version', (child, ctx) => closeByChange(child, ctx)),
  whenTold('response.risks', (child, ctx, { about }) => closeByRisks(child, ctx, about)),
]
