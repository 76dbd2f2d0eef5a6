import type { Need, Plan, Response } from './plan.ts'
import { planOn } from './plan-effect.ts'

/** How much of their plan a young person wants to read: it is chosen with them, never guessed. */
export const readingLevels = ['pictures', 'short', 'full'] as const
export type ReadingLevel = (typeof readingLevels)[number]

/** One thing that the adults do, as the young person reads it. */
export interface MyLine {
  response: Response
  /** Two or three words beside the picture, or the whole name. */
  title: string
  /** How it is done; nothing where pictures or short words are wanted. */
  how: string
  /** Whether who does it, and when, stands there too. */
  hasWho: boolean
}

export interface MyNeed {
  need: Need
  /** Their own words, where they are read. */
  words: string
  lines: MyLine[]
}

/** My plan in one of three levels. Each holds less of the same plan; none says anything else. */
export function myPlanAt(whole: Plan, level: ReadingLevel, day: string): MyNeed[] {
  const plan = planOn(whole, day)
  return plan.needs.map((need) => ({
    need,
    words: level === 'pictures' ? '' : need.childWords,
    lines: plan.responses
      .filter(({ needIds }) => needIds.includes(need.id))
      .map((response) => ({
        response,
        title: level === 'full' ? response.title : response.short,
        how: level === 'full' ? response.how : '',
        hasWho: level !== 'pictures',
      })),
  }))
}
