import { type Answers, type Attachment, keyOf, type Reference, type Value } from './answers.ts'
import { askedItems } from './asked.ts'
import { everyItem, type Form, type Item, isQuestion } from './form.ts'

/** What is wrong with an answer, by the id of its question. */
export type AnswerProblems = Readonly<Record<string, string>>

/**
 * What stands against taking these answers: of another kind than the question, beyond its limits, not one of those to
 * choose from, or missing where the form wants one. `isDone`: nothing more will be said, so what is missing counts.
 * A question that was skipped with a reason is not missing.
 */
export function checkAnswers(
  form: Pick<Form, 'items'>,
  answers: Answers,
  { isDone, skipped = [] }: { isDone: boolean; skipped?: readonly string[] },
): AnswerProblems {
  const asked = askedItems(form, answers)
  const items = everyItem(form.items).filter(isQuestion)
  const unknown = Object.keys(answers).filter((linkId) => !items.some((item) => item.linkId === linkId))
  const found = items.flatMap((item): [string, string][] => {
    const given = answers[item.linkId] ?? []
    const wrong = given.map((value) => wrongWith(item, value)).find(Boolean)
    if (wrong) return [[item.linkId, wrong]]
    if (given.length > 1 && !item.repeats) return [[item.linkId, 'One answer is enough here.']]
    const isMissing =
      isDone &&
      item.isRequired &&
      asked.has(item.linkId) &&
      given.length === 0 &&
      !skipped.includes(item.linkId)
    return isMissing ? [[item.linkId, 'Answer this, or skip it.']] : []
  })
  return Object.fromEntries([
    ...found,
    ...unknown.map((linkId) => [linkId, 'This is no question of the form.']),
  ])
}

const KINDS: Readonly<Partial<Record<Item['type'], readonly string[]>>> = {
  boolean: ['valueBoolean'],
  integer: ['valueInteger'],
  decimal: ['valueDecimal', 'valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  quantity: ['valueQuantity'],
  attachment: ['valueAttachment'],
  reference: ['valueReference'],
}

function wrongWith(item: Item, value: Value): string | undefined {
  if (item.options.length > 0) return notOffered(item, value)
  if (!KINDS[item.type]?.includes(Object.keys(value)[0] ?? '')) return 'This is another kind of answer.'
  const words = 'valueString' in value ? value.valueString : undefined
  if (words !== undefined && item.maxLength !== undefined && words.length > item.maxLength) {
    return `Say it in ${item.maxLength} letters at most.`
  }
  if ('valueAttachment' in value) return notTaken(item, value.valueAttachment)
  if ('valueReference' in value) return notMeant(item, value.valueReference)
  return beyond(item, numberIn(value))
}

function notTaken({ mimeTypes, mostBytes }: Item, { contentType, size }: Attachment): string | undefined {
  if (mostBytes !== undefined && size > mostBytes) return 'This file is too big for this question.'
  // A picture of any kind is drawn anew, so it is taken wherever pictures are.
  const isTaken = (mimeTypes ?? []).some(
    (one) => one === contentType || (one.startsWith('image/') && contentType.startsWith('image/')),
  )
  return mimeTypes && !isTaken ? 'Another kind of file is asked for here.' : undefined
}

function notMeant({ refersTo }: Item, { reference }: Reference): string | undefined {
  const type = reference?.split('/', 1)[0]
  return type !== undefined && refersTo && !refersTo.includes(type)
    ? 'Choose one of those who are meant.'
    : undefined
}

function notOffered({ type, options }: Item, value: Value): string | undefined {
  const isOffered = options.some((option) => keyOf(option.value) === keyOf(value))
  const isOwn = type === 'open-choice' && 'valueString' in value && value.valueString.trim() !== ''
  return isOffered || isOwn ? undefined : 'Choose one of the answers.'
}

function beyond({ lowest, highest }: Item, number: number | undefined): string | undefined {
  if (number === undefined) return undefined
  if (lowest !== undefined && number < lowest) return `It is at least ${lowest}.`
  return highest !== undefined && number > highest ? `It is at most ${highest}.` : undefined
}

function numberIn(value: Value): number | undefined {
  if ('valueInteger' in value) return value.valueInteger
  if ('valueDecimal' in value) return value.valueDecimal
  return 'valueQuantity' in value ? value.valueQuantity.value : undefined
}
