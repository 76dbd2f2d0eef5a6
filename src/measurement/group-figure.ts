import { median } from './averages.ts'

/** What may be said of the answers of a few people, on a scale from 1 to 5. */
export interface GroupFigure {
  /** How many answered. */
  said: number
  /** The answer in the middle; null for four answers: it would say too much of each. */
  middle: number | null
  /** The middle half of the answers lies from here … */
  low: 1 | 3 | 4
  /** … to here, in whole thirds of the scale: 1 and 2, 3, 4 and 5. */
  high: 2 | 3 | 5
}

/** Of young people's answers, something is said from so many on. */
export const leastYoung = 4
/** Of adults' answers about themselves and their work. */
export const leastAdults = 5

const middleFrom = 5

/**
 * The figure that is shown of a group's answers (whole numbers from 1 to 5), or null below `from`. The lowest and the
 * highest answer never show: `low` and `high` are the thirds in which the answers at a quarter and at three quarters
 * lie, counted from the second answer on. Nobody who knows one of the answers, their own, can tell from it what
 * another person answered: the test tries every set of answers. Throws RangeError for an answer off the scale.
 */
export function groupFigure(answers: readonly number[], from: number): GroupFigure | null {
  if (answers.some((one) => !Number.isInteger(one) || one < 1 || one > 5)) {
    throw new RangeError('An answer is a whole number from 1 to 5.')
  }
  const said = answers.length
  if (said < Math.max(from, leastYoung)) return null
  const sorted = answers.toSorted((a, b) => a - b)
  const quarter = Math.max(2, Math.ceil(said / 4))
  return {
    said,
    middle: said >= middleFrom ? median(sorted) : null,
    low: thirdFrom(sorted[quarter - 1] ?? 1),
    high: thirdTo(sorted[said - quarter] ?? 5),
  }
}

function thirdFrom(answer: number): GroupFigure['low'] {
  if (answer <= 2) return 1
  return answer >= 4 ? 4 : 3
}

function thirdTo(answer: number): GroupFigure['high'] {
  if (answer <= 2) return 2
  return answer >= 4 ? 5 : 3
}
