import { keyOf, type Value } from './answers.ts'
import { type Condition, everyItem, type Form, type Item, isQuestion, type Problem } from './form.ts'

/** Whether the parts of a form fit together: names are there once, conditions point at questions, answers differ. */
export function checkForm(form: Pick<Form, 'items'>): Problem[] {
  const items = everyItem(form.items)
  const byId = new Map(items.map((item) => [item.linkId, item]))
  if (!items.some((item) => isQuestion(item) && !item.isHidden)) return [{ says: 'The form asks nothing.' }]
  return items.flatMap((item) => [
    ...(items.find(({ linkId }) => linkId === item.linkId) === item
      ? []
      : [named(item, 'Its id is there twice.')]),
    ...ofItem(item),
    ...item.conditions.flatMap((condition) => ofCondition(item, condition, byId)),
    ...(isInCircle(item, byId) ? [named(item, 'Whether it is asked depends on itself.')] : []),
  ])
}

const named = ({ linkId }: Item, says: string): Problem => ({ linkId, says })

function ofItem(item: Item): Problem[] {
  const { type, items, text, options, initial } = item
  const says: string[] = []
  if (type === 'display' && items.length > 0) says.push('A text holds no further items.')
  if (type === 'display' && item.isRequired) says.push('A text cannot be required.')
  if (isQuestion(item) && !text && !item.isHidden) says.push('It has no words.')
  if (options.length > 0 && !['choice', 'open-choice', 'integer', 'date', 'time', 'string'].includes(type)) {
    says.push('Only a question with answers to choose from has a list of them.')
  }
  const keys = options.map(({ value }) => keyOf(value))
  if (new Set(keys).size < keys.length) says.push('Two answers to choose from are the same.')
  if (options.some((option) => !option.text)) says.push('An answer to choose from has no words.')
  const { lowest, highest } = item
  if (lowest !== undefined && highest !== undefined && lowest > highest) {
    says.push('Its lowest number is above its highest.')
  }
  if (initial.length > 1 && !item.repeats) says.push('It begins with several answers and takes one.')
  return says.map((one) => named(item, one))
}

/** The kinds of answer that a question can be compared with. */
const COMPARED: Readonly<Partial<Record<Item['type'], readonly string[]>>> = {
  boolean: ['valueBoolean'],
  integer: ['valueInteger', 'valueDecimal'],
  decimal: ['valueDecimal', 'valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri', 'valueString'],
  choice: ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime'],
  'open-choice': ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime'],
  quantity: ['valueQuantity'],
}

function ofCondition(item: Item, { question, operator, answer }: Condition, byId: ReadonlyMap<string, Item>) {
  const asked = byId.get(question)
  if (!asked || !isQuestion(asked))
    return [named(item, `Its condition is about “${question}”, which is no question here.`)]
  const kind = kindOf(answer)
  if (operator === 'exists') {
    return kind === 'valueBoolean'
      ? []
      : [named(item, `Its condition on “${question}” asks whether there is an answer, with yes or no.`)]
  }
  if (!COMPARED[asked.type]?.includes(kind)) {
    return [named(item, `Its condition compares “${question}” with another kind of answer.`)]
  }
  if (operator !== '=' && operator !== '!=' && !isOrdered(asked)) {
    return [named(item, `“${question}” has no more or less, so no condition can ask for it.`)]
  }
  return []
}

function kindOf(value: Value): string {
  return Object.keys(value)[0] ?? ''
}

function isOrdered({ type }: Item): boolean {
  return ['integer', 'decimal', 'date', 'dateTime', 'time', 'quantity'].includes(type)
}

/** Whether the questions that decide about an item lead back to it. */
function isInCircle(item: Item, byId: ReadonlyMap<string, Item>): boolean {
  const seen = new Set<string>()
  const open = item.conditions.map(({ question }) => question)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === item.linkId) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(byId.get(next)?.conditions ?? []).map(({ question }) => question))
  }
  return false
}
