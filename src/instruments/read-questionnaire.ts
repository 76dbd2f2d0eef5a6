import type { z } from 'zod'
import type { Value } from './answers.ts'
import { checkForm } from './check-form.ts'
import { type Condition, type Form, type Item, type ItemType, itemTypes, type Problem } from './form.ts'
import { isRefused, limitsIn, pictureIn, wantedIn, wordsFor } from './item-extensions.ts'
import { type AnswerOptions, optionsOf, setsIn } from './options.ts'
import { BundleJson, ItemJson, QuestionnaireJson, valueUnder } from './questionnaire-json.ts'

export type Read = { form: Form; problems?: undefined } | { form?: undefined; problems: Problem[] }

/** More than anybody would fill in; a file beyond it is no form for a person. */
const MOST_ITEMS = 500
const DEEPEST = 8

/** Reading goes on after a problem, so that a file is told everything that is wrong with it at once. */
interface Reading extends AnswerOptions {
  problems: Problem[]
  count: number
}

/**
 * Reads a FHIR R4 Questionnaire: groups, all kinds of questions, conditions, answers with
 * what they count, lists of answers that stand in the file. Nothing is left out quietly: what would be asked or
 * counted differently from what the file says is a problem, with the item named. A Bundle may bring the lists beside it.
 *
 * Source: HL7 FHIR R4 (4.0.1), Questionnaire, with its invariants; the extensions ordinalValue, itemWeight, minValue,
 * maxValue, maxSize, mimeType, questionnaire-referenceResource, questionnaire-unit and questionnaire-hidden.
 */
export function readQuestionnaire(json: unknown): Read {
  const { questionnaire, beside } = unpacked(json)
  const file = QuestionnaireJson.safeParse(questionnaire)
  if (!file.success) return { problems: problemsOf(file.error) }
  const { url, version, title, name, copyright, contained, item } = file.data
  const reading: Reading = { problems: [], count: 0, sets: setsIn([...beside, ...contained]) }
  const items = item.flatMap((one) => itemOf(one, reading, 0))
  const form = { url, version, title: title || name, copyright, items }
  const problems = [...reading.problems, ...checkForm(form)]
  return problems.length > 0 ? { problems } : { form }
}

/** A file is the form alone, or a bundle of it with the lists of answers that it names. */
function unpacked(json: unknown): { questionnaire: unknown; beside: unknown[] } {
  const bundle = BundleJson.safeParse(json)
  if (!bundle.success) return { questionnaire: json, beside: [] }
  const resources = bundle.data.entry.map(({ resource }) => resource)
  return { questionnaire: resources.find((one) => one?.resourceType === 'Questionnaire'), beside: resources }
}

function problemsOf(error: z.ZodError, linkId?: string): Problem[] {
  return error.issues.map(({ path, message }) => ({
    ...(linkId !== undefined && { linkId }),
    says: path.length > 0 ? `${path.join('.')}: ${message}` : message,
  }))
}

function itemOf(json: unknown, reading: Reading, depth: number): Item[] {
  reading.count += 1
  if (reading.count > MOST_ITEMS || depth > DEEPEST) {
    if (reading.count === MOST_ITEMS + 1)
      reading.problems.push({ says: `A form has at most ${MOST_ITEMS} items.` })
    return []
  }
  const parsed = ItemJson.safeParse(json)
  if (!parsed.success) {
    reading.problems.push(...problemsOf(parsed.error, linkIdIn(json)))
    return []
  }
  const { data } = parsed
  const { linkId } = data
  const type = typeOf(data.type)
  const refused = isRefused(data.extension)
  const say = (says: string) => reading.problems.push({ linkId, says })
  if (!type) say(`Questions of the kind “${data.type}” cannot be answered here.`)
  if (refused) say(refused)
  if (!type || refused) return []
  const { options, problem } = optionsOf(data, reading)
  if (problem) say(problem)
  return [
    {
      linkId,
      type,
      ...wordsFor(data),
      isRequired: data.required,
      repeats: data.repeats,
      isReadOnly: data.readOnly,
      ...(data.maxLength !== undefined && { maxLength: data.maxLength }),
      ...limitsIn(data.extension),
      ...pictureIn(data.extension),
      ...wantedIn(data.extension),
      options,
      initial: data.initial.flatMap((one) =>
        known(valueUnder('value', one), () => say('A first answer cannot be read.')),
      ),
      conditions: data.enableWhen.flatMap((one) => conditionOf(one, say)),
      isAll: data.enableBehavior === 'all',
      items: data.item.flatMap((one) => itemOf(one, reading, depth + 1)),
    },
  ]
}

function typeOf(name: string): ItemType | undefined {
  return itemTypes.find((one) => one === name)
}

function linkIdIn(json: unknown): string | undefined {
  const linkId = json !== null && typeof json === 'object' && 'linkId' in json ? json.linkId : undefined
  return typeof linkId === 'string' ? linkId : undefined
}

function known(value: Value | undefined, otherwise: () => unknown): Value[] {
  if (!value) otherwise()
  return value ? [value] : []
}

function conditionOf(
  json: { question: string; operator: Condition['operator'] },
  say: (says: string) => unknown,
): Condition[] {
  const { question, operator } = json
  const answer = valueUnder('answer', json)
  if (!answer) say(`The condition on “${question}” has no answer that can be read.`)
  return answer ? [{ question, operator, answer }] : []
}
