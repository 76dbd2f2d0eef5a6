import { Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import { lessonPlaces, tellLesson } from '../contract/lessons.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import { keptWords } from './kept-words.ts'
import { say } from './words.ts'

const useKept = keptWords<{ goesTo: (typeof lessonPlaces)[number]; words: string }>()

type LessonFormProps = {
  childId: ChildId
  momentId: string
  name: string
  meId: string
  onDone: (savedId: string | undefined) => void
}

/** What was learned, in a line, and whom it is for. */
export function LessonForm({ childId, momentId, name, meId, onDone }: LessonFormProps) {
  const send = useSend(tellLesson)
  const { draft, change, forget } = useKept(`${meId}/${momentId}`, { goesTo: 'plan', words: '' })
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const { goesTo, words } = draft
  const missing = tried && words.trim().length < 3 ? say('needLesson') : ''
  const save = () => {
    setTried(true)
    if (words.trim().length < 3) return
    const id = crypto.randomUUID()
    send.mutate(
      { id, childId, momentId, goesTo, words },
      {
        onSuccess: () => {
          forget()
          onDone(id)
        },
      },
    )
  }
  return (
    <AfterForm
      problems={problemsOf([{ fieldId, words: missing }], send.error)}
      busy={send.isPending}
      onSave={save}
      onClose={() => onDone(undefined)}
    >
      <fieldset>
        <legend>{say('lessonFor')}</legend>
        <Segments
          label={say('lessonFor')}
          value={goesTo}
          onChange={(place) => change({ goesTo: place })}
          options={lessonPlaces.map((value) => ({ value, label: say(`for-${value}`, { name }) }))}
        />
      </fieldset>
      <Textarea
        id={fieldId}
        label={say(goesTo === 'nowhere' ? 'nowhereWords' : 'lessonWords')}
        maxLength={500}
        value={words}
        error={missing}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
    </AfterForm>
  )
}
