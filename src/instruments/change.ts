import { parametersOf, thresholdOf } from '#measurement/change-parameters.ts'
import { type ChangeClass, classifyChange } from '#measurement/reliable-change.ts'
import { instrumentOf, type Respondent } from './catalogue.ts'
import type { ChangeRule } from './contract/results.ts'

/**
 * What is published about change on a scale for who answered; nothing where nothing is published: a home's own few
 * children say nothing about measurement error.
 */
export function changeRuleOf(
  instrument: string,
  scale: string,
  respondent: Respondent,
): ChangeRule | undefined {
  if (respondent !== 'self' && respondent !== 'carer' && respondent !== 'clinician') return undefined
  const name = instrumentOf(instrument)?.parameters ?? instrument
  const found = parametersOf(name, scale, respondent) ?? parametersOf(name, scale, 'any')
  const threshold = found && thresholdOf(found)
  if (!found || !threshold) return undefined
  return {
    points: threshold.points,
    inclusive: threshold.inclusive,
    ...(found.cutoff !== undefined && { cutoff: found.cutoff }),
    better: found.direction === 1 ? 'higher' : 'lower',
    population: found.population,
    source: threshold.source,
    checked: threshold.checked,
  }
}

/** Whether a score changed by more than measurement error, and to the better or the worse. */
export function changeBetween(
  first: number,
  last: number,
  { points, inclusive, better }: Pick<ChangeRule, 'points' | 'inclusive' | 'better'>,
): ChangeClass {
  const gained = better === 'higher' ? last - first : first - last
  return classifyChange(gained, { threshold: points, inclusive }) ?? 'none'
}
