import { NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { HomeId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import {
  changeGentleWord,
  GentleQuestion,
  GentleWord,
  type GentleWordShown,
} from '../contract/gentle-words.ts'
import { say } from './gentle-words-words.ts'
import { say as sayNote } from './words.ts'

type EditGentleWordProps = { homeId: HomeId; before: GentleWordShown | undefined; onDone: () => void }

/** A word, what is asked about it, and what could stand there. */
export function EditGentleWord({ homeId, before, onDone }: EditGentleWordProps) {
  const send = useSend(changeGentleWord)
  const [form, setForm] = useState({
    finds: before?.finds ?? '',
    asks: before?.asks ?? GentleQuestion.enum.seen,
    instead: before?.instead ?? '',
  })
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [wordId, insteadId] = [useId(), useId()]
  const keep = () => {
    const read = GentleWord.safeParse(form)
    if (!read.success) return setMissing(problemsIn(read.error.issues))
    send.mutate(
      { ...read.data, id: crypto.randomUUID(), homeId, isOn: before?.isOn ?? true },
      { onSuccess: onDone },
    )
  }
  const problems = { ...fieldWords(send.error), ...missing }
  return (
    <form
      className="rec-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <ErrorSummary
        title={say('problem')}
        problems={[
          ...(problems.finds ? [{ fieldId: wordId, words: problems.finds }] : []),
          ...(problems.instead ? [{ fieldId: insteadId, words: problems.instead }] : []),
        ]}
      />
      <TextInput
        id={wordId}
        label={say('word')}
        maxLength={60}
        disabled={before !== undefined}
        value={form.finds}
        error={problems.finds}
        onChange={(event) => {
          setMissing({})
          setForm({ ...form, finds: event.currentTarget.value })
        }}
      />
      <NativeSelect
        label={say('question')}
        value={form.asks}
        data={GentleQuestion.options.map((value) => ({ value, label: sayNote(`asks-${value}`) }))}
        onChange={(event) =>
          setForm({ ...form, asks: GentleQuestion.catch('seen').parse(event.currentTarget.value) })
        }
      />
      <TextInput
        id={insteadId}
        label={say('instead')}
        description={say('insteadHint')}
        maxLength={60}
        value={form.instead}
        error={problems.instead}
        onChange={(event) => setForm({ ...form, instead: event.currentTarget.value })}
      />
      <FormFoot keep={say('keep')} busy={send.isPending} onCancel={onDone} cancel={say('leave')} />
    </form>
  )
}

function problemsIn(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]))
}
