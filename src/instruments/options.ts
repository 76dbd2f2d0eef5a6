import type { Coding } from './answers.ts'
import type { Option } from './form.ts'
import { pictureIn, weightIn } from './item-extensions.ts'
import { type AnswerOptionJson, type Extension, ValueSetJson } from './questionnaire-json.ts'

/** The lists of answers that come with the form, by the name that a question gives them. */
export interface AnswerOptions {
  sets: ReadonlyMap<string, readonly Option[]>
}

interface Asking {
  type: string
  answerOption: readonly AnswerOptionJson[]
  answerValueSet?: string | undefined
}

/** The answers of one question, or why they cannot be read. */
export function optionsOf(
  { type, answerOption, answerValueSet }: Asking,
  { sets }: AnswerOptions,
): { options: readonly Option[]; problem?: string } {
  const choosing = type === 'choice' || type === 'open-choice'
  if (answerValueSet !== undefined) return setOf(answerValueSet, answerOption.length > 0, sets)
  if (choosing && answerOption.length === 0)
    return { options: [], problem: 'There is nothing to choose from.' }
  const options = answerOption.flatMap(optionOf)
  if (options.length < answerOption.length) return { options, problem: 'An answer to choose cannot be read.' }
  return { options }
}

function setOf(name: string, isTwice: boolean, sets: AnswerOptions['sets']) {
  const options = sets.get(name.split('|', 1)[0] ?? name)
  if (isTwice) return { options: [], problem: 'The answers are given twice, as a list and one by one.' }
  if (!options) {
    return { options: [], problem: `The list of answers “${name}” does not come with the file.` }
  }
  if (options.length === 0) return { options, problem: `The list of answers “${name}” is empty.` }
  return { options }
}

function optionOf(json: AnswerOptionJson): Option[] {
  const { extension, valueCoding, valueString, valueInteger, valueDate, valueTime } = json
  const weight = { ...weightIn(extension), ...pictureIn(extension) }
  if (valueCoding) return [codedOption(valueCoding, [...extension, ...valueCoding.extension])]
  if (valueString !== undefined) return [{ text: valueString, value: { valueString }, ...weight }]
  if (valueInteger !== undefined) {
    return [{ text: `${valueInteger}`, value: { valueInteger }, ordinal: valueInteger, ...weight }]
  }
  if (valueDate !== undefined) return [{ text: valueDate, value: { valueDate }, ...weight }]
  if (valueTime !== undefined) return [{ text: valueTime, value: { valueTime }, ...weight }]
  return []
}

function codedOption(
  { system, code, display }: { [Key in keyof Coding]: Coding[Key] | undefined },
  extension: readonly Extension[],
): Option {
  const coding = {
    ...(system !== undefined && { system }),
    ...(code !== undefined && { code }),
    ...(display !== undefined && { display }),
  }
  return {
    ...{ text: display ?? code ?? '', value: { valueCoding: coding } },
    ...weightIn(extension),
    ...pictureIn(extension),
  }
}

/** The lists of answers in what a file brings with it, in the form or beside it: listed out, or made of single concepts. */
export function setsIn(resources: readonly unknown[]): ReadonlyMap<string, readonly Option[]> {
  const sets = resources.flatMap((one) => {
    const parsed = ValueSetJson.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
  return new Map(
    sets.flatMap(({ id, url, compose, expansion }) => {
      const listed = expansion?.contains ?? []
      const composed = (compose?.include ?? []).flatMap(({ system, concept }) =>
        concept.map((one) => ({ system, ...one })),
      )
      const concepts = listed.length > 0 ? listed : composed
      const options = concepts.map((one) => codedOption(one, one.extension))
      return [`#${id}`, url].map((name): [string, Option[]] => [name, options])
    }),
  )
}
