import { mean } from './averages.ts'
import { classifyChange } from './reliable-change.ts'

/** One goal on the ladder of 0 to 10; null where no rating was given. */
interface GoalRatings {
  start: number | null
  now: number | null
}

export type ChangeVerdict = 'reliable-gain' | 'no-reliable-change' | 'reliable-loss'

interface GoalChange {
  /** Mean of now minus start, in points of the ladder. */
  meanChange: number
  verdict: ChangeVerdict
  threshold: number
  /** Goals that were rated twice, and goals that were not. */
  rated: number
  missing: number
}

/**
 * The change that is more than the ladder's own wobble. Recalled from Edbrooke-Childs et al. 2015 and not
 * yet compared with the paper: say so wherever the verdict is shown.
 */
export const reliableGoalChange = {
  points: 2.45,
  source: 'Edbrooke-Childs et al. 2015',
  checked: false,
} as const

/**
 * How far a person's own goals have moved, over up to three goals rated 0 to 10 by the same rater.
 *
 * change = mean of (now - start); a computed threshold is passed only by more than itself.
 * Source: goal-based outcomes (Law and Jacob). The lines of child, carer and therapist are never merged.
 *
 * Returns null when no goal was rated twice. Throws RangeError for more than three goals or off the ladder.
 */
export function goalChange(
  goals: readonly GoalRatings[],
  threshold: number = reliableGoalChange.points,
): GoalChange | null {
  if (goals.length > 3) throw new RangeError('A change is read over three goals at most.')
  const changes = goals.flatMap(({ start, now }) =>
    start === null || now === null ? [] : [onLadder(now) - onLadder(start)],
  )
  const meanChange = mean(changes)
  if (meanChange === null) return null
  return {
    meanChange,
    verdict: verdictOf(meanChange, threshold),
    threshold,
    rated: changes.length,
    missing: goals.length - changes.length,
  }
}

function onLadder(rating: number): number {
  if (!(rating >= 0 && rating <= 10)) throw new RangeError('A goal is rated from 0 to 10.')
  return rating
}

function verdictOf(change: number, threshold: number): ChangeVerdict {
  const words = {
    improvement: 'reliable-gain',
    none: 'no-reliable-change',
    deterioration: 'reliable-loss',
  } as const
  return words[classifyChange(change, { threshold, inclusive: false }) ?? 'none']
}
