import type { Answers, Skipped } from './answers.ts'
import { askedItems } from './asked.ts'

import { type Form, type Item, isQuestion } from './form.ts'

/** One question of a form that is asked question by question, with what stands above it. */
export interface Step {
  item: Item
  /** Titles of groups and texts that come before it, each said once. */
  before: readonly string[]
}

/** The questions that are asked, in their order; a text of the form goes with the question that follows it. */
export function stepsOf(form: Pick<Form, 'items'>, answers: Answers): Step[] {
  const asked = askedItems(form, answers)
  const steps: Step[] = []
  let before: string[] = []
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      if (!asked.has(item.linkId)) continue
      if (isQuestion(item) && !item.isReadOnly) {
        steps.push({ item, before })
        before = []
      } else if (!isQuestion(item) && item.text) before = [...before, item.text]
      walk(item.items)
    }
  }
  walk(form.items)
  return steps
}

/** Where to go on: at the first question that has neither an answer nor a no. */
export function firstOpen(
  steps: readonly Step[],
  { answers, skipped }: { answers: Answers; skipped: readonly Skipped[] },
): number {
  const at = steps.findIndex(
    ({ item: { linkId } }) =>
      (answers[linkId] ?? []).length === 0 && !skipped.some((one) => one.linkId === linkId),
  )
  return at < 0 ? steps.length : at
}
