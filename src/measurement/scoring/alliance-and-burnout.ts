import { type Items, type ScaleScore, scoreScale } from './items.ts'

/**
 * How worn out does somebody feel? Answers of 0, 25, 50, 75 or 100; the mean, from 0 to 100. `reverse` are
 * the places, from 1, that run the other way (the fourth of the work scale).
 * Source: Kristensen et al. 2005. Null score when fewer than 80 % were answered.
 * Throws RangeError for another answer.
 */
export function burnout(items: Items, reverse: readonly number[] = []): ScaleScore {
  return scoreScale(items, { by: 'mean', lowest: 0, highest: 100, only: [0, 25, 50, 75, 100], reverse })
}

/**
 * How good is the working alliance? Twelve answers of 1 to 4, items 2, 5, 7, 8 and 11 reversed, summed:
 * 12 to 48 points. Source: Creed and Kendall 2005. Throws RangeError unless there are 12 answers of 1 to 4.
 */
export function alliance(items: Items): ScaleScore {
  if (items.length !== 12) throw new RangeError('The scale has 12 items.')
  return scoreScale(items, { by: 'sum', lowest: 1, highest: 4, reverse: [2, 5, 7, 8, 11] })
}
