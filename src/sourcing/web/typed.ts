import type { z } from 'zod'
import { useForm } from '#people/web/use-form.ts'
import { useMe } from '#people/web/use-me.ts'
import type { Operation } from '#platform/contract.ts'
import { draftsOf } from '#platform/web/draft.ts'

const useDraft = draftsOf<Record<string, string>>()

/**
 * A form whose words are still there when their writer comes back to it. `form` names it, with the id of what it is
 * about; `empty` holds its fields as they stand at first. A tick is 'yes' or nothing.
 */
export function useTyped<In extends z.ZodType, Out extends z.ZodType, Name extends string>(
  operation: Operation<In, Out>,
  form: string,
  empty: Record<Name, string>,
) {
  const me = useMe().data
  const { draft, change, forget } = useDraft(`${me?.personId ?? ''} ${form}`, () => ({ ...empty }))
  const { send, field, problems, busy } = useForm(operation, form)
  const value = (name: Name) => draft[name] ?? ''
  const set = (name: Name, next: string) => change({ [name]: next })
  return {
    value,
    set,
    problems,
    busy,
    /** What a field of words, of a day or of a choice needs. */
    text: (name: Name) => ({
      ...field(name),
      value: value(name),
      onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    }),
    /** What a tick needs. */
    tick: (name: Name) => ({
      id: field(name).id,
      checked: value(name) === 'yes',
      onChange: (event: { currentTarget: { checked: boolean } }) =>
        set(name, event.currentTarget.checked ? 'yes' : ''),
    }),
    send: (typed: z.input<In>, onDone: () => void) =>
      send(typed, () => {
        forget()
        onDone()
      }),
  }
}
