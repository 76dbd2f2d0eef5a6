import { type ChangeVerdict, goalChange } from '#measurement/goal-change.ts'
import type { Rater, ScoreShown } from './contract/tracks.ts'

/** Where one rater saw the child on a track: when they came, before this period, and now. */
interface RaterView {
  as: Rater
  came: number
  last: number | null
  now: number
  /** Null while there is one score only: nothing can have changed. */
  verdict: ChangeVerdict | null
  scoreIds: string[]
}

/** A score as a figure counts it. */
export type ScoreCounted = Pick<ScoreShown, 'id' | 'score' | 'as' | 'scoredOn'>

const raters: readonly Rater[] = ['child', 'worker', 'clinician']

/**
 * How each rater sees a track over a period of days (`YYYY-MM-DD`, `to` included). Scores come oldest
 * first; what was scored after the period is not known yet. A rater who never scored is left out.
 */
export function raterViews(
  scores: readonly ScoreCounted[],
  { from, to }: { from: string; to: string },
): RaterView[] {
  const known = scores.filter((one) => one.scoredOn <= to)
  return raters.flatMap((as) => {
    const mine = known.filter((one) => one.as === as)
    const [first] = mine
    const newest = mine.at(-1)
    if (!first || !newest) return []
    const before = mine.findLast((one) => one.scoredOn < from)
    const change = mine.length < 2 ? null : goalChange([{ start: first.score, now: newest.score }])
    return [
      {
        as,
        came: first.score,
        last: before?.score ?? null,
        now: newest.score,
        verdict: change?.verdict ?? null,
        scoreIds: mine.map((one) => one.id),
      },
    ]
  })
}
