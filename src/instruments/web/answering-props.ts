import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { readMyForms } from '../contract/asking.ts'
import type { readForm } from '../contract/results.ts'
import type { Form } from '../form.ts'

/** What somebody asks the young person. */
export type Asked = OutputOf<typeof readMyForms>['asked'][number]
export type EndedHow = 'handed-in' | 'declined'

/** What each part of a young person's answering is about. */
export type AnsweringProps = {
  childId: ChildId
  asked: Asked
  /** First names of those who can read what is said. */
  readers: readonly string[]
  form: Form
  about: OutputOf<typeof readForm>
  onEnded: (how: EndedHow, id: string) => void
}
