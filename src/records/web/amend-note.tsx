import { Button, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { amend } from '../contract.ts'
import { say as sayMore } from './note-more-words.ts'
import { say } from './words.ts'

type AmendNoteProps = {
  childId: ChildId
  about: string
  /** Only the time or the voice was kept: the first words are added, there is nothing to set right yet. */
  adds: 'moment' | 'voice' | undefined
}

/** Sets a note right: what is right, and why. The first words stay as they are. */
export function AmendNote({ childId, about, adds }: AmendNoteProps) {
  const [open, setOpen] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  return (
    <div className="rec-amend">
      {savedId && <Saved id={savedId} />}
      {open ? (
        <AmendForm
          childId={childId}
          about={about}
          adds={adds}
          onDone={(id) => {
            setSavedId(id)
            setOpen(false)
          }}
        />
      ) : (
        <Button variant="light" onClick={() => setOpen(true)}>
          {wordsFor[adds ?? 'right'].open()}
        </Button>
      )}
    </div>
  )
}

/** What stands on the form: words that are missing are added, words that are there are set right. */
const wordsFor = {
  moment: {
    open: () => say('momentWords'),
    label: () => say('momentLabel'),
    because: () => say('momentBecause'),
    missing: () => say('needMoment'),
  },
  voice: {
    open: () => sayMore('typeUp'),
    label: () => sayMore('typeUpLabel'),
    because: () => sayMore('typedUp'),
    missing: () => sayMore('needTyped'),
  },
  right: {
    open: () => say('setRight'),
    label: () => say('rightWords'),
    because: () => '',
    missing: () => say('needWords'),
  },
} as const

type AmendFormProps = AmendNoteProps & { onDone: (id: string | undefined) => void }

function AmendForm({ childId, about, adds, onDone }: AmendFormProps) {
  const send = useSend(amend)
  const [form, setForm] = useState({ words: '', because: wordsFor[adds ?? 'right'].because() })
  const [tried, setTried] = useState(false)
  const wordsId = useId()
  const becauseId = useId()
  const wordsMissing = tried && !form.words.trim() ? wordsFor[adds ?? 'right'].missing() : ''
  const becauseMissing = tried && form.because.trim().length < 3 ? say('needBecause') : ''
  const save = () => {
    setTried(true)
    if (!form.words.trim() || form.because.trim().length < 3) return
    const id = crypto.randomUUID()
    send.mutate({ id, childId, about, ...form }, { onSuccess: () => onDone(id) })
  }
  const problems = [
    ...(wordsMissing ? [{ fieldId: wordsId, words: wordsMissing }] : []),
    ...(becauseMissing ? [{ fieldId: becauseId, words: becauseMissing }] : []),
    ...(send.error ? [{ words: say('couldNotSave') }] : []),
  ]
  return (
    <form
      className="rec-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea
        id={wordsId}
        label={wordsFor[adds ?? 'right'].label()}
        description={adds ? undefined : say('rightHint')}
        maxLength={5000}
        autoFocus
        value={form.words}
        error={wordsMissing}
        onChange={(event) => setForm({ ...form, words: event.currentTarget.value })}
      />
      {!adds && (
        <TextInput
          id={becauseId}
          label={say('rightBecause')}
          maxLength={500}
          value={form.because}
          error={becauseMissing}
          onChange={(event) => setForm({ ...form, because: event.currentTarget.value })}
        />
      )}
      <FormFoot
        keep={say('saveRight')}
        busy={send.isPending}
        onCancel={() => onDone(undefined)}
        cancel={say('cancel')}
      />
    </form>
  )
}
