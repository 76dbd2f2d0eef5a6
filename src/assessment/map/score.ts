import { z } from 'zod'
import { scoreBand } from '#measurement/functioning-map.ts'
import { DomainId, domains, FunctionId } from './functions.ts'

/** Not yet 0, sometimes 0.5, usually 1, not seen null; over the last four weeks. */
export const Rating = z.union([z.literal(0), z.literal(0.5), z.literal(1), z.null()])
export type Rating = z.infer<typeof Rating>

/** One indicator, rated twice: how a child does depends on the state the child is in. */
export const Answer = z.object({ indicator: z.string(), calm: Rating, stress: Rating })
export type Answer = z.infer<typeof Answer>

/** What one rater saw, at the age in completed months that the child had then. */
export interface Sheet {
  rater: string
  ageInMonths: number
  answers: readonly Answer[]
}

/** Percentages from 0 to 100 in each state; null where too little was seen to say. */
export const States = z.object({ calm: z.number().nullable(), stress: z.number().nullable() })
export type States = z.infer<typeof States>

/** `stressDrop` is calm minus stress, in points: above 0 when it goes less well under stress. */
export const Score = States.extend({ stressDrop: z.number().nullable() })
export type Score = z.infer<typeof Score>

export const SheetScores = z.object({
  functions: z.record(FunctionId, Score),
  domains: z.record(DomainId, Score),
})
export type SheetScores = z.infer<typeof SheetScores>

/** How several raters see one function: each kept apart, with the ends between which they lie. */
const Views = z.object({
  raters: z.array(States.extend({ rater: z.string() })),
  lowest: States,
  highest: States,
})
export const CombinedScores = z.record(FunctionId, Views)
export type CombinedScores = z.infer<typeof CombinedScores>

/** A colour of the picture, from just beginning (0) to usual for the age (5). */
export type Step = 0 | 1 | 2 | 3 | 4 | 5

/**
 * The colour of a score, cut at 25, 45, 65, 75 and 85. The borders of the bands are borders of colour
 * too: priority is steps 0 to 2, build is 3 and 4 (85 itself included), enrich is 5.
 */
export function stepOf(score: number): Step {
  if (score < 25) return 0
  if (score < 45) return 1
  if (score < 65) return 2
  if (score < 75) return 3
  return score <= 85 ? 4 : 5
}

/**
 * Where to begin: the lowest-lying domain under 65, for what lies lower carries what lies above.
 * Null when none is. The order is theory and practice, not tested against another.
 */
export function firstPriority(scores: Record<DomainId, number | null>): DomainId | null {
  const first = domains.find(({ id }) => {
    const score = scores[id]
    return score !== null && scoreBand(score) === 'priority'
  })
  return first?.id ?? null
}
