import { domainScore, functionScore, stressDrop } from '#measurement/functioning-map.ts'
import { domains, functions } from './functions.ts'
import { askedIndicators } from './indicators.ts'
import { CombinedScores, type Score, type Sheet, SheetScores, type States } from './score.ts'

/** One sheet as scores. Only what is asked at the child's age counts; an unanswered line is 'not seen'. */
export function scoreSheet({ ageInMonths, answers }: Sheet): SheetScores {
  const answered = new Map(answers.map((answer) => [answer.indicator, answer]))
  const scores = functions.map(({ id, domain }) => {
    const asked = askedIndicators(id, ageInMonths).map((indicator) => answered.get(indicator.id))
    const calm = functionScore(asked.map((answer) => answer?.calm ?? null))
    const stress = functionScore(asked.map((answer) => answer?.stress ?? null))
    return { id, domain, score: { calm, stress, stressDrop: stressDrop(calm, stress) } }
  })
  return SheetScores.parse({
    functions: Object.fromEntries(scores.map(({ id, score }) => [id, score])),
    domains: Object.fromEntries(
      domains.map(({ id }) => [id, ofDomain(scores.filter(({ domain }) => domain === id))]),
    ),
  })
}

/**
 * Several sheets side by side. Nothing is averaged: that two people see a child differently
 * is worth talking about, and a mean would hide it.
 */
export function combine(sheets: readonly Sheet[]): CombinedScores {
  const scored = sheets.map((sheet) => ({ rater: sheet.rater, scores: scoreSheet(sheet) }))
  return CombinedScores.parse(
    Object.fromEntries(
      functions.map(({ id }) => [
        id,
        viewsOf(scored.map(({ rater, scores }) => ({ rater, ...scores.functions[id] }))),
      ]),
    ),
  )
}

function ofDomain(within: readonly { score: Score }[]): Score {
  const calm = domainScore(within.map(({ score }) => score.calm))
  const stress = domainScore(within.map(({ score }) => score.stress))
  return { calm, stress, stressDrop: stressDrop(calm, stress) }
}

function viewsOf(raters: readonly (States & { rater: string })[]) {
  const calm = raters.map((one) => one.calm).filter((score) => score !== null)
  const stress = raters.map((one) => one.stress).filter((score) => score !== null)
  return {
    raters,
    lowest: { calm: end(calm, Math.min), stress: end(stress, Math.min) },
    highest: { calm: end(calm, Math.max), stress: end(stress, Math.max) },
  }
}

function end(scores: readonly number[], pick: (...scores: number[]) => number): number | null {
  return scores.length === 0 ? null : pick(...scores)
}
