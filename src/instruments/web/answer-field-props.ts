import type { Value } from '../answers.ts'
import type { Item } from '../form.ts'

/** What the field of one question is given. */
export type AnswerFieldProps = {
  id: string
  item: Item
  given: readonly Value[]
  error?: string | undefined
  /** Who hears the field hears the words of the question, and what is wrong. */
  labelledBy: string
  onAnswer: (values: readonly Value[]) => void
}
