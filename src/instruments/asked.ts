import { type Answers, isSame, type Value } from './answers.ts'
import { type Condition, everyItem, type Form, type Item, isQuestion } from './form.ts'

/**
 * The items that are asked, given what was answered so far; an item within one that is not asked is not asked either.
 * An answer to a question that is not asked counts for nothing. A condition with several answers holds when one does.
 */
export function askedItems(form: Pick<Form, 'items'>, answers: Answers): ReadonlySet<string> {
  const byId = new Map(everyItem(form.items).map((item) => [item.linkId, item]))
  const parents = new Map<string, Item>()
  for (const item of byId.values()) for (const inner of item.items) parents.set(inner.linkId, item)
  const known = new Map<string, boolean>()
  const isAsked = (item: Item): boolean => {
    const before = known.get(item.linkId)
    if (before !== undefined) return before
    // A form with a circle is refused when it is read; here it ends.
    known.set(item.linkId, false)
    const parent = parents.get(item.linkId)
    const asked = !item.isHidden && (!parent || isAsked(parent)) && holds(item)
    known.set(item.linkId, asked)
    return asked
  }
  const holds = ({ conditions, isAll }: Item): boolean => {
    if (conditions.length === 0) return true
    const each = conditions.map((condition) => {
      const item = byId.get(condition.question)
      return isMet(condition, item && isAsked(item) ? (answers[condition.question] ?? []) : [])
    })
    return isAll ? each.every(Boolean) : each.some(Boolean)
  }
  return new Set([...byId.values()].filter(isAsked).map(({ linkId }) => linkId))
}

/** What was answered to the questions that are asked. */
export function answersAsked(form: Pick<Form, 'items'>, answers: Answers): Answers {
  const asked = askedItems(form, answers)
  const questions = everyItem(form.items).filter((item) => isQuestion(item) && asked.has(item.linkId))
  return Object.fromEntries(
    questions.flatMap(({ linkId }) => {
      const given = answers[linkId]
      return given && given.length > 0 ? [[linkId, given]] : []
    }),
  )
}

function isMet({ operator, answer }: Condition, given: readonly Value[]): boolean {
  if (operator === 'exists') return 'valueBoolean' in answer && answer.valueBoolean === given.length > 0
  if (operator === '!=') return given.every((one) => !isSame(one, answer))
  if (operator === '=') return given.some((one) => isSame(one, answer))
  return given.some((one) => compares(operator, orderOf(one), orderOf(answer)))
}

function compares(operator: '>' | '<' | '>=' | '<=', one: number | string, other: number | string): boolean {
  if (typeof one !== typeof other) return false
  if (operator === '>') return one > other
  if (operator === '<') return one < other
  return operator === '>=' ? one >= other : one <= other
}

/** Numbers as numbers; days, moments and times as texts that sort as they do. */
function orderOf(value: Value): number | string {
  if ('valueQuantity' in value) return value.valueQuantity.value
  if ('valueDateTime' in value) return Date.parse(value.valueDateTime)
  const [plain] = Object.values(value)
  return typeof plain === 'number' ? plain : String(plain)
}
