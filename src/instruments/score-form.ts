import { bandOf } from '#measurement/scoring/bands.ts'
import { scoreScale } from '#measurement/scoring/items.ts'
import { type Answers, keyOf, type Value } from './answers.ts'
import { answersAsked } from './asked.ts'
import { everyItem, type Form, type Item, isQuestion, type Problem } from './form.ts'
import type { Part, Scale, Scoring } from './scoring.ts'

export interface ScaleResult {
  scale: string
  name: string
  /** In points of the scale; null where too much is missing. */
  score: number | null
  answered: number
  of: number
  /** Made up for missing answers: said wherever it is shown. */
  prorated: boolean
  band: string | null
}

export interface Scored {
  scales: ScaleResult[]
  classes: string[]
  flags: string[]
}

/**
 * The scores of a filled-in form by the rule that stands beside it. Only answers to questions that are asked count;
 * missing ones by the rule of the scale. A class whose part is not known is not given. Pure: the same on the device
 * as on the server.
 */
export function scoreForm(form: Pick<Form, 'items'>, scoring: Scoring, answers: Answers): Scored {
  const given = answersAsked(form, answers)
  const items = new Map(everyItem(form.items).map((item) => [item.linkId, item]))
  const number = (linkId: string) => numberOf(items.get(linkId), given[linkId]?.[0])
  const scales = scoring.scales.map((scale) => scaleResult(scale, number))
  const reaches = (part: Part) => {
    const known =
      'scale' in part ? scales.find(({ scale }) => scale === part.scale)?.score : number(part.question)
    return known !== null && known !== undefined && known >= part.atLeast
  }
  return {
    scales,
    classes: scoring.classes
      .filter(({ when, of }) => (when === 'all' ? of.every(reaches) : of.some(reaches)))
      .map(({ says }) => says),
    flags: scoring.flags.filter(reaches).map(({ says }) => says),
  }
}

/** What an answer counts: what stands on the chosen one, a number as it is, yes as 1 and no as 0. */
export function numberOf(item: Item | undefined, value: Value | undefined): number | null {
  if (!item || !value) return null
  const option = item.options.find((one) => keyOf(one.value) === keyOf(value))
  if (option) return option.ordinal ?? null
  if ('valueInteger' in value) return value.valueInteger
  if ('valueDecimal' in value) return value.valueDecimal
  if ('valueQuantity' in value) return value.valueQuantity.value
  return 'valueBoolean' in value ? Number(value.valueBoolean) : null
}

function scaleResult(scale: Scale, number: (linkId: string) => number | null): ScaleResult {
  const { by, lowest, highest, times, round, needed } = scale
  const turned = (linkId: string) => {
    const counted = number(linkId)
    return counted !== null && scale.reverse.includes(linkId) ? lowest + highest - counted : counted
  }
  const answers = scale.of.map((part) =>
    typeof part === 'string' ? turned(part) : highestOf(part.map(turned)),
  )
  const { score, answered, prorated } = scoreScale(answers, {
    ...{ by, lowest, highest, times, round },
    ...(needed !== undefined && { needed }),
  })
  const looked = lookedUp(score, scale.lookUp)
  return {
    scale: scale.id,
    name: scale.name,
    score: looked,
    answered,
    of: scale.of.length,
    prorated,
    band: bandOf(
      looked,
      scale.bands.map(({ from, says }) => [from, says]),
    ),
  }
}

function highestOf(answers: readonly (number | null)[]): number | null {
  const known = answers.filter((one) => one !== null)
  return known.length === 0 ? null : Math.max(...known)
}

function lookedUp(sum: number | null, table: Scale['lookUp']): number | null {
  if (table.length === 0 || sum === null) return sum
  return table.find((row) => Math.abs(row.sum - sum) < 1e-9)?.score ?? null
}

/** Whether a rule fits its form: every question is there, counts something, and within what the scale expects. */
export function checkScoring(form: Pick<Form, 'items'>, scoring: Scoring): Problem[] {
  const questions = new Map(
    everyItem(form.items)
      .filter(isQuestion)
      .map((item) => [item.linkId, item]),
  )
  const used = [
    ...scoring.scales.flatMap(({ of, reverse }) => [...of.flat(), ...reverse]),
    ...scoring.flags.map(({ question }) => question),
    ...scoring.classes.flatMap(({ of }) => of.flatMap((part) => ('question' in part ? [part.question] : []))),
  ]
  const missing = used.filter((linkId) => !questions.has(linkId))
  const scales = scoring.scales.map(({ id }) => id)
  const unknown = scoring.classes
    .flatMap(({ of }) => of.flatMap((part) => ('scale' in part ? [part.scale] : [])))
    .filter((id) => !scales.includes(id))
  return [
    ...[...new Set(missing)].map((linkId) => ({
      linkId,
      says: 'The scoring counts it, and the form has no such question.',
    })),
    ...unknown.map((id) => ({ says: `The scoring names a scale “${id}” that it does not have.` })),
    ...(new Set(scales).size < scales.length ? [{ says: 'Two scales have the same id.' }] : []),
    ...scoring.scales.flatMap((scale) => outOfRange(scale, questions)),
  ]
}

function outOfRange({ of, name, lowest, highest }: Scale, questions: ReadonlyMap<string, Item>): Problem[] {
  return of.flat().flatMap((linkId) => {
    const item = questions.get(linkId)
    if (!item) return []
    const counts = item.options.map(({ ordinal }) => ordinal)
    if (counts.some((count) => count === undefined)) {
      return [{ linkId, says: 'The scoring counts it, and an answer to choose has no number.' }]
    }
    const isWithin = counts.every((count) => count === undefined || (count >= lowest && count <= highest))
    return isWithin ? [] : [{ linkId, says: `An answer counts less or more than “${name}” expects.` }]
  })
}
