import { type Listener, whenTold } from '#platform/server/listeners.ts'
import { openAfterwards } from './afterwards.ts'
import { closeByChange } from './safety-reviews.ts'

/** What follows when a part below tells that a moment was hard, or that the plan has a new version. */
export const repairListeners: readonly Listener[] = [
  whenTold('records.hard-moment', (child, ctx, { about, happenedAt }) =>
    openAfterwards(child, ctx, { id: about, happenedAt }),
  ),
  whenTold('response.plan-version', (child, ctx) => closeByChange(child, ctx)),
]
